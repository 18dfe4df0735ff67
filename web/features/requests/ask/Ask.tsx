import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { Loading } from '../../../design/Loading.tsx';
import { useAnswers } from './answers.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { Done } from './Done.tsx';
import { Kept } from './Kept.tsx';
import { Resume } from './Resume.tsx';
import { StepForm } from './StepForm.tsx';
import { firstOpen, type Step, steps } from './steps.ts';

/** From what there is at a postcode straight to asking for one of those: both are filled in already. */
function Chosen({
  keep,
}: {
  keep: (answers: { postcode: string; programme: string; often: string }) => void;
}) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    keep({ postcode: params.get('postcode') ?? '', programme: params.get('programma') ?? '', often: '' });
    void navigate('/vraag/hulp', { replace: true });
  }, []);
  return <Loading />;
}

/** Asking for a buddy, one question a page. The page is part of the address, so that "back" just works. */
export function Ask({ step }: { step: string | undefined }) {
  const { answers, keep } = useAnswers();
  const [params] = useSearchParams();
  if (step === 'verstuurd') return <Done />;

  if (params.has('programma')) return <Chosen keep={keep} />;
  if (step === 'verder') return <Resume keep={keep} />;
  if (step === 'bewaard') return <Kept answers={answers} keep={keep} />;

  const open = firstOpen(answers);
  if (step === 'nakijken') {
    return open ? <Navigate replace to={`/vraag/${open}`} /> : <CheckAnswers answers={answers} />;
  }
  const here = steps.indexOf(step as Step);
  const tooFar = open !== undefined && here > steps.indexOf(open);
  if (here < 0 || tooFar) return <Navigate replace to={`/vraag/${(tooFar && open) || 'postcode'}`} />;
  return <StepForm key={step} step={step as Step} answers={answers} keep={keep} />;
}
