/** Figures on how long things last and on waiting, as exports call them: as the portal does, which a test holds. */
export const durationFiguresNl = {
  curveFollowed: { name: 'Gevolgd', means: 'Wat in de periode begon, en sindsdien gevolgd is.' },
  curveEnteredLate: {
    name: 'Later in beeld gekomen',
    means: 'Pas gevolgd vanaf de dag waarop de gegevens compleet zijn.',
  },
  curveNotSeen: {
    name: 'Niet te volgen',
    means: 'Al gestopt voor de dag waarop de gegevens compleet zijn; telt nergens mee.',
  },
  curveEnded: { name: 'Geëindigd', means: 'Van wat gevolgd is: wat eindigde op een manier die telt.' },
  curveMedian: {
    name: 'De helft duurt langer dan',
    means: 'Na zoveel dagen is de helft gestopt. Is nog geen helft gestopt, dan is dit er niet.',
  },
  curveShare: {
    name: 'Deel dat doorgaat',
    means:
      'Van alles wat op een moment nog liep, hoeveel ging door (Kaplan–Meier, of Aalen–Johansen waar een ander einde meedoet). Wat nog loopt, telt mee tot vandaag.',
  },
  curveLower: {
    name: 'Deel dat doorgaat, onderste grens',
    means:
      'Het echte deel ligt met 95 % zekerheid hiertussen (Greenwood, log-log). Hoe minder er gevolgd zijn, hoe breder.',
  },
  curveUpper: {
    name: 'Deel dat doorgaat, bovenste grens',
    means:
      'Het echte deel ligt met 95 % zekerheid hiertussen (Greenwood, log-log). Hoe minder er gevolgd zijn, hoe breder.',
  },
  curveAtRisk: { name: 'Zo lang gevolgd', means: 'Zo lang gevolgd, en niet eerder geëindigd.' },
  outcomeHappened: {
    name: 'Was gebeurd',
    means: 'Deel bij wie het voor die tijd gebeurd was (Aalen–Johansen).',
  },
  outcomeOtherwise: {
    name: 'Kon niet meer gebeuren',
    means: 'Deel bij wie het voor die tijd anders was afgelopen.',
  },
  outcomeGoesOn: { name: 'Wachtte nog', means: 'De anderen. De drie delen zijn samen 1.' },
  cohortLinked: {
    name: 'Koppels van een jaar eerder',
    means:
      'Koppels die in dezelfde periode een jaar eerder begonnen, nu minstens 12 kalendermaanden geleden.',
  },
  cohortLasted: {
    name: 'Daarvan 12 maanden of langer',
    means: 'Van hen: wat 12 kalendermaanden of langer duurde.',
  },
  cohortRate: {
    name: 'Haalde 12 maanden',
    means:
      'Van de koppels die in dezelfde periode een jaar eerder begonnen: hoeveel er 12 kalendermaanden of langer duurden. Zo meet Big Brothers Big Sisters het; dat meldde in 2014 64 % in buurten en 41 % op scholen.',
  },
  cohortNotYet: {
    name: 'Nog geen 12 maanden geleden',
    means: 'Koppels van een jaar eerder waarvan het nog niet bekend is.',
  },
  prematureJudged: {
    name: 'Beoordeeld op te vroeg stoppen',
    means: 'Koppels uit de periode die stopten of zo oud zijn als verwacht.',
  },
  prematureGross: {
    name: 'Te vroeg, alles: aantal',
    means:
      'Koppels die stopten voor de verwachte duur van het programma, te vroeg of natuurlijk (overlijden, verhuizing). Van alle koppels uit de periode die stopten of zo oud zijn als verwacht.',
  },
  prematureAdjusted: {
    name: 'Te vroeg, door iemand: aantal',
    means: 'Hetzelfde, zonder de natuurlijke eindes.',
  },
  prematureGrossRate: {
    name: 'Te vroeg, alles',
    means:
      'Koppels die stopten voor de verwachte duur van het programma, te vroeg of natuurlijk (overlijden, verhuizing). Van alle koppels uit de periode die stopten of zo oud zijn als verwacht.',
  },
  prematureAdjustedRate: { name: 'Te vroeg, door iemand', means: 'Hetzelfde, zonder de natuurlijke eindes.' },
  prematureWithout: {
    name: 'Zonder verwachte duur',
    means: 'Koppels uit de periode in een programma zonder verwachte duur; niet beoordeeld.',
  },
  closuresServed: {
    name: 'Koppels in de periode',
    means: 'Koppels die minstens één dag in de periode liepen.',
  },
  closuresClosed: { name: 'Gestopt in de periode', means: 'Van hen: wat in de periode stopte.' },
  closuresRate: {
    name: 'Gestopt van alle koppels',
    means:
      'Gestopte koppels van alle koppels die in de periode liepen. Let op: dit hangt af van hoe lang de periode is. Kijk liever naar de lijn.',
  },
  closuresMeanDays: {
    name: 'Gemiddelde duur van gestopte koppels',
    means:
      'Gemiddelde in dagen van wat in de periode stopte (AML closed). Let op: te laag, want lange koppels die nog lopen tellen niet mee.',
  },
  closuresEndings: {
    name: 'Gestopt in de periode',
    means: 'Koppels die in de periode stopten, om deze reden en van wie die was.',
  },
  flowAtStart: {
    name: 'In het programma aan het begin',
    means: 'Keren dat iemand op de dag voor de periode in het programma was.',
  },
  flowJoined: {
    name: 'Erbij gekomen in het programma',
    means: 'Keren dat iemand er in de periode bij kwam.',
  },
  flowLeft: { name: 'Vertrokken uit het programma', means: 'Keren dat iemand er in de periode uit ging.' },
  flowAtEnd: { name: 'In het programma aan het einde', means: 'Aan het begin + erbij − vertrokken.' },
  joinedOnUnknown: {
    name: 'Begin onbekend',
    means: 'Vrijwilligers van wie wij niet weten wanneer zij begonnen. Zij staan niet in de lijn.',
  },
  firstBegan: {
    name: 'Begonnen in een programma',
    means: 'Mensen die zich in de periode bij een programma met koppels aanmeldden, per programma.',
  },
  firstMatched: {
    name: 'Kreeg een eerste koppel',
    means: 'Van hen: wie daarna gekoppeld is, ook na de periode.',
  },
  firstLeft: {
    name: 'Stopte voor een koppel',
    means: 'Van hen: wie stopte of werd afgewezen zonder koppel.',
  },
  firstNotYet: { name: 'Wacht nog op een koppel', means: 'Van hen: wie nog geen koppel heeft en er nog is.' },
  firstDayUnknown: {
    name: 'Gestopt, dag onbekend',
    means: 'Van hen: wie stopte op een dag die wij niet weten. Staat in geen deel.',
  },
  firstMedian: {
    name: 'De helft gekoppeld binnen',
    means:
      'Van aanmelding tot eerste koppel, in dagen. Wie stopte, wordt nooit gekoppeld; wie nog wacht, telt mee tot vandaag.',
  },
  useMatched: {
    name: 'Heeft nu een koppel',
    means: 'Vrijwilligers, als personen, met een koppel aan het einde van de periode, of vandaag.',
  },
  useAvailable: {
    name: 'Kan gevraagd worden',
    means:
      'Vrijwilligers zonder koppel in een programma met koppels, die nu inzetbaar zijn, geen pauze hebben en plaats hebben.',
  },
  useShare: {
    name: 'Benut',
    means: 'Wie een koppel heeft, gedeeld door wie een koppel heeft of gevraagd kan worden.',
  },
  useNeverMatched: {
    name: 'Nog nooit gekoppeld',
    means: 'Van wie gevraagd kan worden: wie nog nooit een koppel had.',
  },
  useIdle: {
    name: 'Lang zonder koppel',
    means: 'Van wie gevraagd kan worden: van wie het laatste koppel zo lang geleden stopte.',
  },
  commitmentDue: {
    name: 'Beloofde tijd is om',
    means: 'Van wie in de periode begon: van wie de beloofde tijd om is.',
  },
  commitmentKept: {
    name: 'Bleef zo lang als beloofd: aantal',
    means: 'Van wie in de periode begon en een beloofde tijd heeft die nu om is: wie zo lang bleef.',
  },
  commitmentRate: {
    name: 'Bleef zo lang als beloofd',
    means: 'Van wie in de periode begon en een beloofde tijd heeft die nu om is: wie zo lang bleef.',
  },
  commitmentNotYet: {
    name: 'Beloofde tijd loopt nog',
    means: 'Van wie in de periode begon: van wie de beloofde tijd nog loopt.',
  },
  commitmentUnknown: {
    name: 'Beloofde tijd onbekend',
    means: 'Van wie in de periode begon: van wie wij geen belofte weten.',
  },
  waitLength: {
    name: 'Mensen op de wachtlijst',
    means:
      'Mensen die op de laatste dag van de periode wachten. Wie voor twee programma’s wacht, telt twee keer.',
  },
  waitLongerThanYear: {
    name: 'Wacht een jaar of langer',
    means: 'Wacht sinds dezelfde dag een jaar eerder, of nog langer.',
  },
  waitPreviouslyMatched: {
    name: 'Had al eerder een maatje',
    means:
      'Had bij deze organisatie al een maatje voor het wachten begon. Dit is geen deel van de wachtlijst naast het andere: iemand kan beide zijn.',
  },
  waitBoth: { name: 'Allebei', means: 'Wacht een jaar of langer, en had al eerder een maatje.' },
  waitMedian: { name: 'De helft wacht korter dan', means: 'De middelste wachttijd op de laatste dag.' },
  waitP90: {
    name: '9 van de 10 wachten korter dan',
    means: 'De wachttijd waar 9 van de 10 mensen onder zitten.',
  },
  waitMedianInAll: {
    name: 'De helft, met eerder wachten erbij',
    means: 'De middelste tijd sinds iemand voor het eerst wachtte, ook voor een eerder koppel.',
  },
  waitP90InAll: {
    name: '9 van de 10, met eerder wachten erbij',
    means: 'De tijd sinds iemand voor het eerst wachtte, waar 9 van de 10 mensen onder zitten.',
  },
  waitBands: {
    name: 'Hoe lang zij al wachten',
    means:
      'Mensen die op de laatste dag van de periode wachten. Wie voor twee programma’s wacht, telt twee keer.',
  },
  waitsBegan: {
    name: 'Begonnen met wachten',
    means: 'Keren dat iemand in de periode op de wachtlijst kwam. Dubbele tellen niet mee.',
  },
  waitsMatched: { name: 'Kreeg een maatje', means: 'Van hen: wie een maatje kreeg, ook na de periode.' },
  waitsRemoved: {
    name: 'Ging anders van de lijst',
    means: 'Van hen: wie om een andere reden van de lijst ging.',
  },
  waitsGoOn: { name: 'Wacht nog', means: 'Van hen: wie nog op de lijst staat.' },
  waitsMost: { name: '9 van de 10 hadden een maatje binnen', means: 'Hetzelfde, voor 9 van de 10.' },
  waitRemovals: {
    name: 'Waarom anders van de lijst',
    means: 'Van hen: wie om een andere reden van de lijst ging.',
  },
  nearLength: {
    name: 'Wachten per buurt',
    means: 'Mensen die op de laatste dag wachten, naar waar zij nu wonen.',
  },
  nearLongerThanYear: {
    name: 'Wachten per buurt, een jaar of langer',
    means: 'Wacht sinds dezelfde dag een jaar eerder, of nog langer.',
  },
  nearMedian: {
    name: 'Wachten per buurt, de helft korter dan',
    means: 'De middelste wachttijd op de laatste dag.',
  },
  nearLongest: { name: 'Wachten per buurt, langst', means: 'Hoe lang de eerste van hen al wacht.' },
};
