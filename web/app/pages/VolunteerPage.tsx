import { useParams } from 'react-router';
import { Owner } from '../../features/followup/Owner.tsx';
import { VolunteerMatches } from '../../features/matching/volunteer/VolunteerMatches.tsx';
import { WhoWaits } from '../../features/matching/volunteer/WhoWaits.tsx';
import { Notes } from '../../features/notes/Notes.tsx';
import { Volunteer } from '../../features/people/Volunteer.tsx';
import { useProgramme } from '../workplace.ts';

/** One volunteer: what is known, whom they would suit, and with whom they were linked. */
export function VolunteerPage() {
  const { enrolment = '' } = useParams();
  const { id: programme, viewerCanCoordinate } = useProgramme();
  return (
    <div className="stack">
      <Volunteer
        key={enrolment}
        enrolment={enrolment}
        mayChange={viewerCanCoordinate}
        ownerOf={(owned, onSaid) => (
          <Owner kind="ENROLMENT" owned={owned} programme={programme} onSaid={onSaid} />
        )}
      >
        {(volunteer) => (
          <>
            <WhoWaits {...volunteer} />
            <VolunteerMatches enrolment={volunteer.enrolment} />
            <Notes about={volunteer.enrolment} mayWrite={viewerCanCoordinate} />
          </>
        )}
      </Volunteer>
    </div>
  );
}
