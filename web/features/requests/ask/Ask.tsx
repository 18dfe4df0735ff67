import { Navigate } from 'react-router';
import { useAnswers } from './answers.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { Done } from './Done.tsx';
import { StepForm } from './StepForm.tsx';
import { firstOpen, type Step, steps } from './steps.ts';

/** Asking for a buddy, one question a page. The page is part of the address, so that "back" just works. */
export function Ask({ step }: { step: string | undefined }) {
  const { answers, keep } = useAnswers();
  if (step === 'verstuurd') return <Done />;

  const open = firstOpen(answers);
  if (step === 'nakijken') {
    return open ? <Navigate replace to={`/vraag/${open}`} /> : <CheckAnswers answers={answers} />;
  }
  const here = steps.indexOf(step as Step);
  const tooFar = open !== undefined && here > steps.indexOf(open);
  if (here < 0 || tooFar) return <Navigate replace to={`/vraag/${(tooFar && open) || 'postcode'}`} />;
  return <StepForm key={step} step={step as Step} answers={answers} keep={keep} />;
}
