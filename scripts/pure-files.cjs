/**
 * The files that only think: the same arguments always give the same answer, and nothing is read, written or awaited.
 * The boundary check holds what they may import, tests/care/purity.test.ts what they may say.
 */
exports.pureFiles =
  '^api/(?!import/).*/(rules|lifecycle|policy|endings|suitability|blockers|decision|reasons|weights|wishes|distance|why-none|candidates/(bits|keys|words|columns|places|candidate-index|question|blockers|score|counts|standing|top-suggestions|lineup|int-list)|assignment/[a-z-]+|plan/(plan|options|solution|places|ties|wanted|result|rules)|fairness|survival|counting|warnings|matrix|permissions|field-rules|disclosure|secret-numbers|house-rules|programme-rules|programme-set-up|set-up-effect|visit-rules|signals|undo-rules|similar|house-colours|instruments|[a-z]+-selections|[a-z-]+-figures|calendar-clock|match-counts|small-cells|small-cells-attack|fixed-period|settling-days|[a-z]+-warnings)\\.ts$';
