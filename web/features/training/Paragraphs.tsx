/** What an organisation wrote to learn from, in Dutch: paragraphs, with an empty line between them. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return (
    <div className="stack stack--tight" lang="nl" dir="ltr">
      {paragraphs.map((paragraph, at) => (
        <p key={at} className="learning__paragraph">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
