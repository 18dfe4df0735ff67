import { Drawing, Head } from './parts.tsx';

/** Sorting the post together. */
export function Post() {
  return (
    <Drawing>
      <path
        className="d-blue-soft d-flat"
        d="M30 180c-26-60 14-128 90-140c80-12 164 8 180 76c6 28 0 52-10 66z"
      />
      <path className="d-plum" d="M48 196c-2-38 4-64 22-72c16-7 38-6 50 3c16 13 20 40 18 69z" />
      <path className="d-green" d="M184 196c-3-34 2-60 20-69c14-7 36-7 48 2c16 12 20 38 17 67z" />
      <Head at={[92, 84]} skin="dark" hair="curls" hairColour="black" size={1.25} />
      <Head at={[228, 88]} skin="rose" hair="bob" hairColour="rust" looks="left" size={1.25} />
      <path className="d-wood" d="M14 170c96-5 196-5 292 0l-3 14c-94 4-192 4-286 0z" />
      <path d="M40 186l-5 30M280 186l5 30" />
      <path className="d-cream" d="M30 168l4-20l40 4l-3 17zM34 149l20 12l20-9" />
      <path className="d-cream" d="M126 166l8-30l46-2l6 31zM136 138l22 16l21-18" />
      <path
        className="d-apricot"
        d="M248 168v-34h14v34zM262 168v-30h12v30zM274 168l4-28l11 2l-3 26zM252 142h6M265 145h6"
      />
      <path className="d-plum" d="M60 152c6 14 24 18 48 13l18-6" />
      <path className="d-skin-dark" d="M122 152c7-3 13 1 12 7c-1 5-10 7-13 3c-3-2-3-8 1-10z" />
      <path className="d-green" d="M250 156c-8 12-26 14-46 9l-16-5" />
      <path className="d-skin-rose" d="M190 153c-7-3-13 1-12 7c1 5 10 7 13 3c3-2 3-8-1-10z" />
    </Drawing>
  );
}
