/** Two overlapping circles: a pair, and what they share. Or the mark of the house that the reader is in. */
export function Logo({ mark }: { mark?: string | null | undefined }) {
  if (mark) return <img className="logo logo--own" src={mark} alt="" />;
  return (
    <svg className="logo" viewBox="0 0 48 32" aria-hidden="true" focusable="false">
      <circle className="logo__one" cx="17" cy="16" r="14" />
      <circle className="logo__two" cx="31" cy="16" r="14" />
      <path className="logo__shared" d="M24 3.9a14 14 0 0 1 0 24.2a14 14 0 0 1 0-24.2z" />
    </svg>
  );
}
