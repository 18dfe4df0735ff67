import { useParams } from 'react-router';
import { Dossier } from '../../features/followup/Dossier.tsx';

/** One request, from beginning to end. */
export function DossierPage() {
  const { request = '' } = useParams();
  return <Dossier key={request} request={request} />;
}
