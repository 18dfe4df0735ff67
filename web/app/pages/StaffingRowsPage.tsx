import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { useKnownAt } from '../../features/reports/known/known.ts';
import { useChosenProgramme } from '../../features/reports/ProgrammeChoice.tsx';
import { BehindFigure } from '../../features/reports/rows/BehindFigure.tsx';
import {
  caseload,
  isOfCaseload,
  isOfScreening,
  isStep,
  StaffingQuery,
  screening,
  useOwnerName,
} from '../../features/reports/staffing/staffing.ts';
import { staffed, useOrganisation } from '../workplace.ts';

/** The rows behind what a coordinator has in hand, or behind how far volunteers are with what a programme asks. */
export function StaffingRowsPage() {
  const { t } = useTranslation('staff');
  const place = useOrganisation();
  const choices = staffed(place);
  const chosen = useChosenProgramme(choices);
  const organisation = place.id;
  const [search] = useSearchParams();
  const knownAt = useKnownAt();
  const nameOf = useOwnerName();
  const figure = search.get('cijfer') ?? '';
  const ofProgramme = choices.programmes.find(({ slug }) => slug === search.get('in')) ?? chosen;
  const owner = search.get('wie');
  // The name of the coordinator stands in the report from which the reader comes.
  const [{ data, error }] = useQuery({
    query: StaffingQuery,
    variables: { organisation, programme: ofProgramme?.id, knownAt },
    pause: !owner,
  });
  if (owner && !data && !error) return <Loading lines={5} />;
  if (ofProgramme && isOfScreening(figure)) {
    const asked = search.get('eis') ?? '';
    const step = isStep(asked) ? asked : 'VOG';
    return (
      <BehindFigure
        asked={{
          organisation,
          programme: ofProgramme.id,
          figure: { name: screening[figure], screening: step },
          period: undefined,
          name: [ofProgramme.name, t(`volunteers.screeningStep.${step}`), t(`staffing.${figure}`)].join(', '),
          means: t(`staffing.definition.${figure}`),
        }}
      />
    );
  }
  const held = isOfCaseload(figure) ? figure : 'requests';
  const line = data?.staffingReport?.caseload.find(({ ownerKey }) => ownerKey === owner);
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: ofProgramme?.id,
        figure: { name: caseload[held], owner },
        period: undefined,
        name: [
          nameOf({ ownerKey: owner, owner: line?.owner ?? null }),
          t(`staffing.${held}`),
          ofProgramme?.name,
        ]
          .filter(Boolean)
          .join(', '),
        means: t(`staffing.definition.${held}`),
      }}
    />
  );
}
