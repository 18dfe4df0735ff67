import { useLocation, useNavigate } from 'react-router';
import { Survey } from '../../features/surveys/fill/Survey.tsx';

/** Where a short survey is filled in. The code stands behind the #; a browser sends that to nobody. */
export function SurveyPage() {
  const navigate = useNavigate();
  const { hash, search } = useLocation();
  const code = decodeURIComponent(hash.slice(1));
  const go = (to: string, page: string | null) =>
    navigate(
      { pathname: '/vragenlijst', search: page ? `?vraag=${page}` : '', hash: encodeURIComponent(to) },
      // Another code is that of one's own form: "back" does not lead to the other.
      { replace: to !== code },
    );
  return (
    <div className="narrow">
      <Survey code={code} page={new URLSearchParams(search).get('vraag')} onGo={go} />
    </div>
  );
}
