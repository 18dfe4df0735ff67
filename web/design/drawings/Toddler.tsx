import { Drawing, Head } from './parts.tsx';

/** On the floor with a toddler and blocks. */
export function Toddler() {
  return (
    <Drawing>
      <path className="d-apricot-soft d-flat" d="M18 196c60-24 224-26 288-2c-20 20-264 22-288 2z" />
      <path className="d-blue-soft d-flat" d="M214 28h76v66h-76z" />
      <path d="M214 28h76v66h-76zM252 28v66M214 61h76" strokeWidth="2" />
      <path className="d-navy" d="M36 196c-10-14 4-28 26-26l54 4c18 2 26 10 22 20c-30 6-70 6-102 2z" />
      <path
        className="d-mustard"
        d="M52 176c-4-34 2-58 18-64c12-5 30-3 38 6c12 14 10 38 6 60c-20 4-44 3-62-2z"
      />
      <Head at={[90, 82]} skin="tan" hair="long" hairColour="black" size={1.2} />
      <path className="d-mustard" d="M98 134c14 16 28 24 46 26" />
      <path className="d-skin-tan" d="M142 154c6-2 11 3 9 8c-3 5-11 3-12-1c-1-3 0-5 3-7z" />
      <path
        className="d-teal"
        d="M196 198c-14-6-12-16-2-18l10-4c-4-22 0-36 12-39c10-2 20 2 24 10c6 10 6 24 4 34c14 2 16 12 4 17c-16 4-38 4-52 0z"
      />
      <Head at={[220, 116]} skin="tan" hair="tuft" hairColour="black" looks="left" size={1.05} />
      <path className="d-teal" d="M208 152c-8 6-16 8-24 8" />
      <path className="d-skin-tan" d="M184 155c-6-1-9 3-7 8c3 4 9 2 10-2c0-3-1-5-3-6z" />
      <path className="d-apricot" d="M150 178h22v20h-22z" />
      <path className="d-green" d="M172 178h20v20h-20z" />
      <path className="d-cream" d="M160 157h22v21h-22z" />
      <path
        className="d-clay"
        d="M264 200c-12-4-14-18-4-24c-4-8 4-14 10-9h12c6-5 14 1 10 9c10 6 8 20-4 24zM270 178v.6M282 178v.6"
      />
      <path d="M273 186c2 2 5 2 7 0" strokeWidth="2" />
    </Drawing>
  );
}
