import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { today, useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, readFragment } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { SelectField, TextField } from '../../../design/Field.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { forgetTyped, typedBefore, useKeepTyped } from '../../../design/typed.ts';
import { useSpan } from './useSpan.ts';

export const VisitLogFragment = graphql(`
  fragment VisitLog on Pairing { id viewerCanLogVisits visits { on minutes } }
`);

const LogVisitMutation = graphql(`
  mutation LogVisit($match: ID!, $on: Date!, $minutes: Int!) {
    logVisit(match: $match, on: $on, minutes: $minutes) {
      __typename
      ... on Visit { on minutes }
      ... on Refusal { message fields { path message } }
    }
  }
`);

/** Lists that change when a visit is written down. */
const touched = { additionalTypenames: ['Pairing', 'Visit', 'HoursOfYear'] };

/** One tap writes today's visit down; another day, or another time, takes a few more. */
export function VisitLog({ pairing: masked }: { pairing: FragmentOf<typeof VisitLogFragment> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const span = useSpan();
  const { id, viewerCanLogVisits, visits } = readFragment(VisitLogFragment, masked);
  const [{ data, error, fetching }, log] = useMutation(LogVisitMutation);
  const write = async (on: string, minutes: number) => {
    const { data: answer } = await log({ match: id, on, minutes }, touched);
    return answer?.logVisit.__typename === 'Visit';
  };
  const result = data?.logVisit;
  if (!viewerCanLogVisits) return null;
  return (
    <div className="stack stack--tight no-print">
      <h4 className="pairing__label">{t('visits.title')}</h4>
      <div className="row">
        {[30, 60, 90, 120].map((minutes) => (
          <Button
            key={minutes}
            look="secondary"
            small
            disabled={fetching}
            onClick={() => write(today(), minutes)}
          >
            {span(minutes)}
          </Button>
        ))}
      </div>
      <div role="status">
        {fetching && t('visits.saving')}
        {!fetching && result?.__typename === 'Visit' && (
          <p className="row">
            <span>
              {result.minutes > 0
                ? t('visits.logged', { day: format.day(result.on), time: span(result.minutes) })
                : t('visits.takenBack', { day: format.day(result.on) })}
            </span>
            {result.minutes > 0 && (
              <button type="button" className="quiet-button" onClick={() => write(result.on, 0)}>
                {t('visits.takeBack')}
              </button>
            )}
          </p>
        )}
      </div>
      {!fetching && (error || result?.__typename === 'Refusal') && (
        <Notice tone="error" title={t('visits.failed')}>
          <p>{result?.__typename === 'Refusal' ? result.message : t('shell.networkError')}</p>
        </Notice>
      )}
      <details>
        <summary className="visit__other">{t('visits.otherDay')}</summary>
        <OtherDay match={id} disabled={fetching} onWrite={write} />
      </details>
      {visits.length > 0 && (
        <div>
          <h4 className="pairing__label">{t('visits.last')}</h4>
          <ul className="plain-list">
            {visits.slice(0, 5).map(({ on, minutes }) => (
              <li key={on}>{t('visits.list', { day: format.day(on), time: span(minutes) })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const spans = [15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];

type OtherDayProps = {
  match: string;
  disabled: boolean;
  /** Says whether it was written down. */
  onWrite: (on: string, minutes: number) => Promise<boolean>;
};

function OtherDay({ match, disabled, onWrite }: OtherDayProps) {
  const { t } = useTranslation();
  const span = useSpan();
  const [day, long] = [`dag-${match}`, `duur-${match}`];
  const form = useForm<Record<string, string>>({
    defaultValues: typedBefore(match, { [day]: today(), [long]: '60' }),
  });
  useKeepTyped(form, match);
  const send = form.handleSubmit(async (values) => {
    const on = values[day];
    if (on && (await onWrite(on, Number(values[long])))) forgetTyped(match);
  });
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('visits.day')}
        {...form.register(day)}
        type="date"
        width="short"
        required
        max={today()}
      />
      <SelectField label={t('visits.howLong')} {...form.register(long)}>
        {spans.map((minutes) => (
          <option key={minutes} value={minutes}>
            {span(minutes)}
          </option>
        ))}
      </SelectField>
      <div>
        <Button type="submit" look="secondary" small disabled={disabled}>
          {t('visits.save')}
        </Button>
      </div>
    </form>
  );
}
