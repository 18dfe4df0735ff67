import { Drawing, Head } from './parts.tsx';

/** Reading together, close on the sofa. */
export function Reading() {
  return (
    <Drawing>
      <path className="d-blue-soft d-flat" d="M26 190c-20-70 30-140 130-140s156 66 136 140z" />
      <path
        className="d-green"
        d="M30 204c-10-24-6-44 12-44c4-36 26-48 60-48h118c34 0 54 12 58 48c18 0 22 20 12 44z"
      />
      <path className="d-apricot" d="M82 200c-4-38 2-66 20-74c14-6 36-5 46 4c16 14 20 42 18 70z" />
      <path className="d-plum" d="M176 200c-2-28 2-46 14-52c10-5 26-4 34 4c10 10 12 28 10 48z" />
      <Head at={[122, 88]} skin="rose" hair="bun" hairColour="white" glasses size={1.25} />
      <Head at={[204, 122]} skin="dark" hair="curls" hairColour="black" looks="left" size={1.05} />
      <path
        className="d-cream"
        d="M164 184c-14-8-30-9-44-4l-2-34c15-5 32-3 46 5c13-8 30-10 46-5l-2 34c-14-5-31-4-44 4zM164 151v33"
      />
      <path
        d="M130 154c8-1 16 0 24 3M130 164c8-1 16 0 24 3M176 157c8-3 15-4 23-3M176 167c8-3 15-4 23-3"
        strokeWidth="2"
      />
      <path className="d-skin-rose" d="M112 170c6-4 13 0 12 7c-2 6-10 7-13 2c-2-3-2-7 1-9z" />
      <path className="d-skin-dark" d="M214 168c-6-4-12 0-11 6c2 6 9 6 12 2c2-3 2-6-1-8z" />
    </Drawing>
  );
}
