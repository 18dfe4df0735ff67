import { Drawing, Head } from './parts.tsx';

/** A talk on the telephone, each in an own chair. */
export function Phone() {
  return (
    <Drawing>
      <path className="d-apricot-soft d-flat" d="M10 190c-10-60 20-120 70-120s72 60 62 120z" />
      <path className="d-blue-soft d-flat" d="M178 190c-10-60 16-120 68-120s76 60 64 120z" />
      <path className="d-clay" d="M30 206c-8-40-4-88 10-96h66c12 8 16 56 10 96z" />
      <path className="d-green" d="M206 206c-8-40-4-88 10-96h66c12 8 16 56 10 96z" />
      <path className="d-navy" d="M48 206c-2-34 2-58 16-65c10-5 28-4 36 3c12 11 14 36 12 62z" />
      <path className="d-apricot" d="M222 206c-2-34 2-58 16-65c10-5 28-4 36 3c12 11 14 36 12 62z" />
      <Head at={[82, 104]} skin="light" hair="short" hairColour="white" glasses size={1.2} />
      <Head at={[248, 104]} skin="brown" hair="curls" hairColour="black" looks="left" size={1.2} />
      <path className="d-navy" d="M60 172c-2 10 10 14 20 2c6-9 8-20 8-30" />
      <path className="d-skin-light" d="M82 134c7-4 14 1 12 8c-2 6-10 7-13 2c-2-3-2-8 1-10z" />
      <path className="d-cream" d="M90 118l10 3l-7 23l-10-3z" />
      <path className="d-apricot" d="M270 172c2 10-10 14-20 2c-6-9-8-20-8-30" />
      <path className="d-skin-brown" d="M248 134c-7-4-14 1-12 8c2 6 10 7 13 2c2-3 2-8-1-10z" />
      <path className="d-cream" d="M240 118l-10 3l7 23l10-3z" />
      <path
        d="M112 120c10-22 26-30 38-22c8 6 2 16-5 12c-8-5 2-22 20-22c20 0 36 10 46 30"
        strokeDasharray="1 7"
      />
      <path
        className="d-apricot"
        d="M160 52c-6-9-19-4-17 6c2 8 12 13 17 18c5-5 15-10 17-18c2-10-11-15-17-6z"
      />
    </Drawing>
  );
}
