import { Drawing, Head, Mug } from './parts.tsx';

/** Two people at a table with coffee, deep in talk. */
export function Coffee() {
  return (
    <Drawing>
      <path
        className="d-apricot-soft d-flat"
        d="M24 176c-24-48 2-118 70-138c70-22 158-18 190 40c24 44 12 86-6 106z"
      />
      <path
        d="M150 62c-8-12-22-15-31-10c5 11 18 16 31 10zM152 60c0-15 9-25 20-26c2 13-6 24-20 26zM152 84V60"
        className="d-leaf"
      />
      <path className="d-clay" d="M139 82h27l-4 22h-19z" />
      <path className="d-teal" d="M56 196c-3-38 2-68 22-76c14-6 38-5 50 4c16 13 22 42 18 72z" />
      <path className="d-mustard" d="M178 196c-4-30 1-58 18-70c13-8 36-9 49-1c18 12 24 42 19 71z" />
      <Head at={[98, 84]} skin="light" hair="bun" hairColour="grey" glasses size={1.25} />
      <Head at={[222, 86]} skin="brown" hair="short" hairColour="black" beard looks="left" size={1.25} />
      <path className="d-wood" d="M18 168c92-5 190-5 284 0l-3 14c-92 4-186 4-278 0z" />
      <path d="M44 184l-6 32M276 184l6 32" />
      <path className="d-teal" d="M66 150c2 14 14 22 40 16c8-2 14-4 20-9" />
      <path className="d-skin-light" d="M122 152c6-3 13 1 12 7c-1 5-9 7-13 4c-4-2-4-8 1-11z" />
      <path className="d-mustard" d="M254 150c-2 14-15 21-38 15c-8-2-13-4-18-8" />
      <path className="d-skin-brown" d="M201 151c-6-3-13 1-12 7c1 5 8 7 12 4c5-2 5-8 0-11z" />
      <Mug at={[146, 146]} steam />
      <Mug at={[172, 147]} steam />
    </Drawing>
  );
}
