import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { Notice } from '../../../design/Notice.tsx';
import { Table } from '../../../design/Table.tsx';
import { useKnownAt } from '../known/known.ts';
import { ReportFrame } from '../ReportFrame.tsx';
import {
  type Compared,
  type ComparedMeasure,
  ComparisonQuery,
  placeOf,
  useMeasured,
} from './besideOthers.ts';
import { SpreadChart, SpreadKey } from './SpreadChart.tsx';

/** A programme in a year beside others of its kind, of which nobody can tell what one of them has. */
export function BesideOthers({ programme, year }: { programme: string; year: number }) {
  const { t } = useTranslation('staff');
  const knownAt = useKnownAt();
  const [{ data, error }] = useQuery({
    query: ComparisonQuery,
    variables: { programme, year, knownAt },
    requestPolicy: 'cache-and-network',
  });
  return (
    <ReportFrame report={data?.programmeComparison} error={error}>
      {(comparison) => {
        const isTold = comparison.measures.some(({ spread }) => spread);
        return (
          <>
            {!isTold && <WhyNothing comparison={comparison} />}
            {isTold ? <Beside comparison={comparison} /> : <OwnAlone comparison={comparison} />}
            <section className="report__part stack stack--tight">
              <h2 className="utrecht-heading-2">{t('besideOthers.reading')}</h2>
              <ul>
                {(['together', 'safe', 'fixed', 'own'] as const).map((name) => (
                  <li key={name}>{t(`besideOthers.read.${name}`)}</li>
                ))}
              </ul>
            </section>
          </>
        );
      }}
    </ReportFrame>
  );
}

/** Nothing is told of others: why, and who can do something about it. */
function WhyNothing({ comparison: { measures, year } }: { comparison: Compared }) {
  const { t } = useTranslation('staff');
  const why = measures.find(({ whyNone }) => whyNone)?.whyNone;
  if (!why) return null;
  return (
    <Notice title={t(`besideOthers.whyNone.${why}`, { year: year + 1 })}>
      <p>{t(`besideOthers.whatNow.${why}`, { year: year + 1 })}</p>
    </Notice>
  );
}

function Beside({ comparison: { measures, year } }: { comparison: Compared }) {
  const { t } = useTranslation('staff');
  const columns = ['own', 'lower', 'median', 'upper'] as const;
  return (
    <div className="beside stack stack--tight">
      <Table
        caption={t('besideOthers.caption', { year })}
        folds
        headings={[
          { text: t('besideOthers.measureName') },
          ...columns.map((column) => ({ text: t(`besideOthers.column.${column}`), right: true })),
          { text: t('besideOthers.column.chart') },
        ]}
      >
        <tbody>
          {measures.map((measure) => (
            <BesideRow key={measure.measure} compared={measure} />
          ))}
        </tbody>
      </Table>
      <SpreadKey />
    </div>
  );
}

function BesideRow({ compared }: { compared: ComparedMeasure }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { measure, own, spread } = compared;
  const said = useMeasured(measure);
  const place = spread && placeOf(own, spread);
  return (
    <tr>
      <MeasureName compared={compared} />
      <td className="number beside__own">
        <OwnFigure compared={compared} />
        {place && <small className="beside__note">{t(`besideOthers.place.${place}`)}</small>}
      </td>
      {spread ? (
        <>
          <td className="number beside__figure">{said(spread.lower)}</td>
          <td className="number beside__figure">{said(spread.median)}</td>
          <td className="number beside__figure">{said(spread.upper)}</td>
          <td className="beside__drawn">
            <SpreadChart measure={measure} own={own} spread={spread} />
            <small className="beside__note">
              {t('besideOthers.madeOf', {
                programmes: spread.programmes,
                organisations: spread.organisations,
                day: format.shortDay(spread.settledOn),
              })}
            </small>
          </td>
        </>
      ) : (
        <td colSpan={4} className="beside__none soft">
          {t('besideOthers.noneHere')}
        </td>
      )}
    </tr>
  );
}

/** The programme by itself, as there is nothing to lay it beside. */
function OwnAlone({ comparison: { measures, year } }: { comparison: Compared }) {
  const { t } = useTranslation('staff');
  return (
    <Table
      caption={t('besideOthers.captionAlone', { year })}
      headings={[
        { text: t('besideOthers.measureName') },
        { text: t('besideOthers.column.own'), right: true },
      ]}
    >
      <tbody>
        {measures.map((compared) => (
          <tr key={compared.measure}>
            <MeasureName compared={compared} />
            <td className="number">
              <OwnFigure compared={compared} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function MeasureName({ compared: { measure } }: { compared: ComparedMeasure }) {
  const { t } = useTranslation('staff');
  return (
    <th scope="row" className="beside__measure">
      {t(`besideOthers.measure.${measure}`)}
      <small className="beside__note">{t(`besideOthers.means.${measure}`)}</small>
    </th>
  );
}

function OwnFigure({ compared: { measure, own, ownCases } }: { compared: ComparedMeasure }) {
  const { t } = useTranslation('staff');
  const said = useMeasured(measure);
  return (
    <>
      <strong>{own === null ? t('besideOthers.notKnown') : said(own)}</strong>
      <small className="beside__note">{t(`besideOthers.cases.${measure}`, { count: ownCases })}</small>
    </>
  );
}
