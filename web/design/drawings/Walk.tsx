import { Drawing, Head } from './parts.tsx';

/** A walk with the dog. */
export function Walk() {
  return (
    <Drawing>
      <path className="d-green-soft d-flat" d="M0 190c40-26 90-22 130-12c60 14 120-14 190 2v40H0z" />
      <path className="d-wood" d="M280 196c4-26 4-44 0-66h12c-2 22-1 42 4 66z" />
      <path
        className="d-leaf"
        d="M258 132c-18-6-20-30-4-38c0-20 26-30 40-16c18-2 28 18 18 32c6 14-6 26-20 24c-10 8-26 6-34-2z"
      />
      <path className="d-navy" d="M78 146l-8 50h14l12-38l14 38h14l-14-54z" />
      <path
        className="d-apricot"
        d="M70 150c-4-34 0-58 14-64c10-5 24-4 32 3c10 10 14 36 12 60c-18 6-40 6-58 1z"
      />
      <path className="d-wood" d="M140 148l2 48h14l5-34l7 34h14l2-50z" />
      <path
        className="d-teal"
        d="M136 152c-3-32 1-56 14-63c10-5 25-4 32 3c10 10 12 34 10 58c-18 6-38 6-56 2z"
      />
      <Head at={[98, 58]} skin="tan" hair="scarf" hairColour="plum" size={1.15} />
      <Head at={[164, 58]} skin="light" hair="bald" hairColour="grey" glasses looks="left" size={1.15} />
      <path className="d-teal" d="M180 106c14 10 22 22 30 34" strokeWidth="3" />
      <path className="d-skin-light" d="M205 136c6-2 11 3 9 8c-3 5-11 3-12-1c-1-3 0-5 3-7z" />
      <path d="M210 144c10 14 18 20 30 20" strokeWidth="2" />
      <path className="d-apricot" d="M118 108c6 10 8 22 8 34" />
      <path
        className="d-clay"
        d="M216 196l2-18c-8-6-8-14-6-20c6 8 16 8 26 6c2-10 10-16 18-12c6 0 10 6 14 8c0 8-6 10-12 10c-2 6-4 10-4 14v12h-8v-10h-18v10z"
      />
      <path className="d-clay" d="M250 152c-4 4-6 10-4 16c6 0 8-8 8-14" />
      <path d="M259 158v.6M270 160v1" strokeWidth="4" />
      <path d="M64 197c20-2 40-1 62 0M134 197c20-2 36-1 54 0" strokeWidth="2" />
    </Drawing>
  );
}
