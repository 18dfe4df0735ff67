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
import { type Programme, staffed, useOrganisation } from '../workplace.ts';

/** The rows behind what a coordinator has in hand, or behind how far volunteers are with what a programme asks. */
export function StaffingRowsPage() {
  const choices = staffed(useOrganisation());
  const chosen = useChosenProgramme(choices);
  const [search] = useSearchParams();
  const figure = search.get('cijfer') ?? '';
  const asking = choices.programmes.find(({ slug }) => slug === search.get('in')) ?? chosen;
  return asking && isOfScreening(figure) ? (
    <ScreeningRows figure={figure} programme={asking} />
  ) : (
    <CaseloadRows figure={isOfCaseload(figure) ? figure : 'requests'} programme={chosen} />
  );
}

function ScreeningRows({ figure, programme }: { figure: keyof typeof screening; programme: Programme }) {
  const { t } = useTranslation('staff');
  const { id: organisation } = useOrganisation();
  const asked = useSearchParams()[0].get('eis') ?? '';
  const step = isStep(asked) ? asked : 'VOG';
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: programme.id,
        figure: { name: screening[figure], screening: step },
        period: undefined,
        name: [programme.name, t(`volunteers.screeningStep.${step}`), t(`staffing.${figure}`)].join(', '),
        means: t(`staffing.definition.${figure}`),
      }}
    />
  );
}

function CaseloadRows({
  figure,
  programme,
}: {
  figure: keyof typeof caseload;
  programme: Programme | undefined;
}) {
  const { t } = useTranslation('staff');
  const { id: organisation } = useOrganisation();
  const nameOf = useOwnerName();
  const knownAt = useKnownAt();
  const owner = useSearchParams()[0].get('wie');
  // The name of the coordinator stands in the report from which the reader comes.
  const [{ data, error }] = useQuery({
    query: StaffingQuery,
    variables: { organisation, programme: programme?.id, knownAt },
    pause: !owner,
  });
  if (owner && !data && !error) return <Loading lines={5} />;
  const line = data?.staffingReport?.caseload.find(({ ownerKey }) => ownerKey === owner);
  const name = nameOf({ ownerKey: owner, owner: line?.owner ?? null });
  return (
    <BehindFigure
      asked={{
        organisation,
        programme: programme?.id,
        figure: { name: caseload[figure], owner },
        period: undefined,
        name: [name, t(`staffing.${figure}`), programme?.name].filter(Boolean).join(', '),
        means: t(`staffing.definition.${figure}`),
      }}
    />
  );
}
