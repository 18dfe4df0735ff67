import { CallUs } from '../../features/places/CallUs.tsx';
import { CallMe } from '../../features/requests/call/CallMe.tsx';

export function CallMePage() {
  return (
    <div className="ask">
      <CallMe />
      <CallUs />
    </div>
  );
}
