import { Drawing, Head } from './parts.tsx';

/** Cooking together. */
export function Cooking() {
  return (
    <Drawing>
      <path
        className="d-apricot-soft d-flat"
        d="M28 186c-24-56 6-126 84-142c84-18 176 2 190 72c6 30-2 54-12 70z"
      />
      <path className="d-green" d="M48 200c-2-38 4-64 22-72c16-7 38-6 50 3c16 13 20 42 18 69z" />
      <path className="d-cream" d="M70 128l4 34h36l6-34M68 200l4-38h40l6 38" />
      <path className="d-navy" d="M186 200c-3-34 2-60 20-69c14-7 36-7 48 2c16 12 20 40 17 67z" />
      <Head at={[92, 86]} skin="brown" hair="scarf" hairColour="mustard" size={1.2} />
      <Head at={[230, 90]} skin="light" hair="short" hairColour="white" looks="left" size={1.2} />
      <path className="d-wood" d="M14 176c96-4 196-4 292 0l-2 14c-96 4-192 4-288 0z" />
      <path d="M40 191l-4 26M280 191l4 26" />
      <path className="d-clay" d="M128 138h66l-5 34c-1 4-4 5-8 5h-40c-4 0-7-1-8-5zM120 142h8M194 142h8" />
      <path className="d-cream" d="M126 132h70v8h-70z" />
      <path d="M146 124c-5-6 5-9 0-17M161 124c-5-6 5-9 0-17M176 124c-5-6 5-9 0-17" strokeWidth="2" />
      <path className="d-green" d="M60 154c4 14 22 18 44 10l12-6" />
      <path className="d-skin-brown" d="M116 152c7-3 13 1 12 7c-1 5-10 7-13 3c-3-2-3-8 1-10z" />
      <path className="d-wood" d="M186 134l24-34l5 3l-20 36z" />
      <path className="d-navy" d="M252 156c-8 10-24 8-38-4l-12-8" />
      <path className="d-skin-light" d="M206 142c-6-4-13-1-13 5c1 6 9 7 13 4c3-3 3-7 0-9z" />
      <path className="d-apricot" d="M250 176c-2-10 6-16 14-14c8-2 14 4 12 14z" />
      <path className="d-leaf" d="M263 162c0-6 4-9 9-9c0 5-4 9-9 9z" />
    </Drawing>
  );
}
