import { Coffee } from './Coffee.tsx';
import { Cooking } from './Cooking.tsx';
import { OddJob } from './OddJob.tsx';
import { Phone } from './Phone.tsx';
import { Post } from './Post.tsx';
import { Reading } from './Reading.tsx';
import { Toddler } from './Toddler.tsx';
import { Walk } from './Walk.tsx';

/** Words in the slug of a programme that tell what its pairs do. The first that fits wins. */
const pictures = [
  [/schuld|belasting|fat|financ|geld|administratie/, Post],
  [/klus|woon|inzet/, OddJob],
  [/voeding|kook|koken|eet/, Cooking],
  [/home-start|gezin|opvoed|oplopen|peuter|ouder-kind/, Toddler],
  [/leest|lees|taal|stap-in/, Reading],
  [/bel/, Phone],
  [/sociaal|zorgsaam|welzijn|empower/, Walk],
] as const;

/** A picture beside a programme; any programme set up tomorrow has one too. */
export function ProgrammePicture({ slug, kind }: { slug: string; kind?: string }) {
  const Picture = pictures.find(([words]) => words.test(slug))?.[1] ?? (kind === 'PHONE' ? Phone : Coffee);
  return <Picture />;
}
