import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Table } from '../../../design/Table.tsx';
import { useKnownAt } from '../known/known.ts';
import { Measures } from '../Measures.tsx';
import { halfOpen, type Period } from '../period.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import { useLastingRows } from '../rows/lasting.ts';
import { Warnings, WarningsFragment } from '../Warnings.tsx';
import { OutcomesFragment, OutcomeTable } from './OutcomeTable.tsx';
import { RetentionCurve, RetentionCurveFragment, readCurve, useMedian } from './RetentionCurve.tsx';

const VolunteerRetentionQuery = graphql(
  `query VolunteerRetentionPage($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
    volunteerRetention(organisation: $organisation, period: $period, knownAt: $knownAt) {
      programmes { programme { id name } activeAtStart joined left activeAtEnd }
      curve { ...RetentionCurve }
      joinedOnUnknown
      warnings { code ...Warnings }
      firstMatch { began matched left medianDays median afterMonths { months ...Outcomes } }
      use { matched available utilisation neverMatched idle idleMonths }
      commitment { due kept rate }
    }
  }`,
  [RetentionCurveFragment, OutcomesFragment, WarningsFragment],
);

type Report = NonNullable<ResultOf<typeof VolunteerRetentionQuery>['volunteerRetention']>;

/** How long volunteers stay, when they are first linked, and whether they are asked at all. */
export function VolunteerRetention({ organisation, period }: { organisation: string; period: Period }) {
  const { t } = useTranslation('staff');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: VolunteerRetentionQuery,
    variables: { organisation, period: halfOpen(period), knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.volunteerRetention} error={error}>
      {(report) => (
        <>
          <Warnings warnings={report.warnings} />
          <RetentionCurve
            title={t('duration.volunteer.title')}
            note={t('duration.volunteer.intro')}
            none={t('duration.volunteer.none')}
            unit={t('duration.volunteer.unit')}
            curve={report.curve}
          />
          <Staying report={report} />
          <FirstMatch firstMatch={report.firstMatch} />
          <Use use={report.use} />
          <Programmes programmes={report.programmes} />
        </>
      )}
    </ReportFrame>
  );
}

function Staying({ report: { curve, joinedOnUnknown, commitment } }: { report: Report }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const { due, kept, rate } = commitment;
  const beside = t('duration.ofCount', { part: format.number(kept), whole: format.number(due) });
  return (
    <Measures
      rowsOf={rowsOf}
      title={t('duration.volunteer.figures')}
      note={rate === null ? t('duration.volunteer.promiseNone') : undefined}
      measures={[
        { name: 'stayed', value: format.number(readCurve(curve).followed) },
        { name: 'unknownStart', value: format.number(joinedOnUnknown) },
        ...(rate === null ? [] : [{ name: 'kept', value: format.share(rate), beside } as const]),
      ]}
    />
  );
}

function FirstMatch({ firstMatch }: { firstMatch: Report['firstMatch'] }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const median = useMedian();
  const { began, matched, left, afterMonths } = firstMatch;
  const words = {
    happened: t('duration.volunteer.outcome.happened'),
    otherwise: t('duration.volunteer.outcome.otherwise'),
    goesOn: t('duration.volunteer.outcome.goesOn'),
  };
  return (
    <Measures
      rowsOf={rowsOf}
      title={t('duration.volunteer.first')}
      measures={[
        { name: 'began', value: format.number(began) },
        { name: 'firstMatch', value: format.number(matched) },
        { name: 'leftBefore', value: format.number(left) },
        { name: 'firstMedian', value: median(firstMatch) },
      ]}
    >
      {began > 0 && (
        <OutcomeTable title={t('duration.volunteer.first')} words={words} outcomes={afterMonths} />
      )}
    </Measures>
  );
}

function Use({ use }: { use: Report['use'] }) {
  const { t } = useTranslation('staff');
  const rowsOf = useLastingRows();
  const format = useFormat();
  const { utilisation, idleMonths } = use;
  return (
    <Measures
      rowsOf={rowsOf}
      title={t('duration.volunteer.use')}
      note={t('duration.volunteer.useNote')}
      values={{ months: idleMonths }}
      measures={[
        { name: 'matched', value: format.number(use.matched) },
        { name: 'available', value: format.number(use.available) },
        {
          name: 'utilisation',
          value: utilisation === null ? t('reports.unknown') : format.share(utilisation),
        },
        { name: 'neverMatched', value: format.number(use.neverMatched) },
        { name: 'idle', value: format.number(use.idle) },
      ]}
    />
  );
}

function Programmes({ programmes }: { programmes: Report['programmes'] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const columns = ['activeAtStart', 'joined', 'left', 'activeAtEnd'] as const;
  const heads = { activeAtStart: 'start', joined: 'joined', left: 'left', activeAtEnd: 'end' } as const;
  return (
    <section className="report__part report__part--headed stack stack--tight">
      <h2 className="utrecht-heading-2">{t('duration.volunteer.programmes')}</h2>
      <p className="soft">{t('duration.volunteer.programmesNote')}</p>
      <Table
        caption={t('duration.volunteer.programmes')}
        headings={[
          { text: t('work.programme') },
          ...columns.map((column) => ({ text: t(`duration.volunteer.${heads[column]}`), right: true })),
        ]}
      >
        <tbody>
          {programmes.map((flow) => (
            <tr key={flow.programme.id}>
              <th scope="row">{flow.programme.name}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {format.number(flow[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
