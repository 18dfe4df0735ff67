import { useParams } from 'react-router';
import { CallUs } from '../../features/places/CallUs.tsx';
import { Ask } from '../../features/requests/ask/Ask.tsx';

export function AskPage() {
  const { step } = useParams();
  return (
    <div className="ask">
      <Ask step={step} />
      <CallUs />
    </div>
  );
}
