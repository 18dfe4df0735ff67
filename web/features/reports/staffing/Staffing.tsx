import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useKnownAt } from '../known/known.ts';
import { useRowsAddress } from '../rows/address.ts';
import { CountLink } from '../rows/CountLink.tsx';
import { Warnings } from '../Warnings.tsx';
import { type Held, held, type Screened, StaffingQuery, screened, useOwnerName } from './staffing.ts';

/** What each coordinator has in hand, and how far the volunteers are with what is asked before a match. */
export function Staffing({
  organisation,
  programme,
}: {
  organisation: string;
  programme: string | undefined;
}) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: StaffingQuery,
    variables: { organisation, programme, knownAt },
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={8} />;
  if (!data.staffingReport) return <Notice>{t('work.notYours')}</Notice>;
  const { caseload, screening, warnings } = data.staffingReport;
  return (
    <>
      <Warnings warnings={warnings} />
      <Caseload lines={caseload} />
      {screening.length === 0 ? <p>{t('staffing.nothingAsked')}</p> : <Screening lines={screening} />}
      <details className="definitions">
        <summary>{t('staffing.definitions')}</summary>
        <dl>
          {[...held, ...screened].map((which) => (
            <div key={which}>
              <dt>{t(`staffing.${which}`)}</dt>
              <dd>{t(`staffing.definition.${which}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Caseload({ lines }: { lines: readonly Held[] }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const address = useRowsAddress();
  const nameOf = useOwnerName();
  return (
    <Table
      folds
      caption={t('staffing.caseload')}
      headings={[
        { text: t('staffing.coordinator') },
        ...held.map((which) => ({ text: t(`staffing.${which}`), right: true })),
      ]}
    >
      <tbody>
        {lines.map((line) => {
          const name = nameOf(line);
          return (
            <tr key={line.ownerKey ?? ''}>
              <th scope="row">
                {name}
                {line.ownerKey && !line.coordinates && (
                  <>
                    <br />
                    <small className="soft">{t('staffing.left')}</small>
                  </>
                )}
              </th>
              {held.map((which) => (
                <td key={which} className="number">
                  <CountLink
                    count={line[which]}
                    to={address({ cijfer: which, wie: line.ownerKey ?? undefined })}
                    figure={`${name}, ${t(`staffing.${which}`)}`}
                  />
                </td>
              ))}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{t('staffing.total')}</th>
          {held.map((which) => (
            <td key={which} className="number">
              {format.number(lines.reduce((sum, line) => sum + line[which], 0))}
            </td>
          ))}
        </tr>
      </tbody>
    </Table>
  );
}

function Screening({ lines }: { lines: readonly Screened[] }) {
  const { t } = useTranslation('staff');
  const address = useRowsAddress();
  return (
    <Table
      folds
      caption={t('staffing.screening')}
      headings={[
        { text: t('work.programme') },
        { text: t('staffing.step') },
        ...screened.map((which) => ({ text: t(`staffing.${which}`), right: true })),
      ]}
    >
      <tbody>
        {lines.map((line) => {
          const { programme, step } = line;
          const about = `${programme.name}, ${t(`volunteers.screeningStep.${step}`)}`;
          return (
            <tr key={programme.id + step}>
              <th scope="row">{programme.name}</th>
              <td>{t(`volunteers.screeningStep.${step}`)}</td>
              {screened.map((which) => (
                <td key={which} className="number">
                  <CountLink
                    count={line[which]}
                    to={address({ cijfer: which, in: programme.slug, eis: step })}
                    figure={`${about}, ${t(`staffing.${which}`)}`}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
