import { useParams } from 'react-router';
import { Dossier } from '../../features/followup/Dossier.tsx';
import { Notes } from '../../features/notes/Notes.tsx';
import { useProgramme } from '../workplace.ts';

/** One request, from beginning to end. */
export function DossierPage() {
  const { request = '' } = useParams();
  const { viewerCanCoordinate } = useProgramme();
  return (
    <Dossier key={request} request={request}>
      <Notes about={request} mayWrite={viewerCanCoordinate} />
    </Dossier>
  );
}
