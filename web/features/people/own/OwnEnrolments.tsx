import '../../../design/css/table.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, readFragment } from '../../../app/graphql.ts';
import { Mark } from '../../../design/Mark.tsx';
import { Arrange } from './Arrange.tsx';
import { type OwnEnrolment, OwnEnrolmentFragment, stepsOf } from './ownEnrolment.ts';
import { Rest } from './Rest.tsx';

type OwnEnrolmentsProps = { enrolments: readonly FragmentOf<typeof OwnEnrolmentFragment>[] };

/** The programmes of a volunteer: what is still to be done, when they have time, and a rest. */
export function OwnEnrolments({ enrolments }: OwnEnrolmentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (enrolments.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="enrolments">
      <h2 className="utrecht-heading-2" id="enrolments">
        {t('own.programmes')}
      </h2>
      {readFragment(OwnEnrolmentFragment, enrolments).map((enrolment) => (
        <article key={enrolment.id} className="panel stack" aria-label={enrolment.programme.name}>
          <div>
            <h3 className="utrecht-heading-3">{enrolment.programme.name}</h3>
            <p className="soft">
              {t(`codes.enrolmentStatus.${enrolment.status}`)} ·{' '}
              {t('own.since', { day: format.day(enrolment.since) })}
            </p>
          </div>
          {isBeginning(enrolment) && <Steps enrolment={enrolment} />}
          <Arrange enrolment={enrolment} />
          {(enrolment.status === 'CERTIFIED' || enrolment.status === 'PAUSED') && (
            <Rest enrolment={enrolment} />
          )}
        </article>
      ))}
    </section>
  );
}

/** Before the first match, and whenever something has run out. */
const isBeginning = ({ status, screening }: OwnEnrolment): boolean =>
  !['CERTIFIED', 'PAUSED', 'SUSPENDED'].includes(status) ||
  screening.some(({ state }) => state === 'EXPIRED');

function Steps({ enrolment }: { enrolment: OwnEnrolment }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <h4 className="pairing__label">{t('volunteering.steps')}</h4>
      <ol className="task-list">
        {stepsOf(enrolment).map(({ name, state, screened }) => (
          <li key={name} aria-current={state === 'now' ? 'step' : undefined}>
            <div className="task-list__row">
              <strong>{t(`volunteering.step.${name}`)}</strong>
              <Mark tone={state === 'done' ? 'good' : state === 'now' ? 'attention' : 'quiet'}>
                {screened?.doneOn && state === 'done'
                  ? t('volunteering.doneOn', { day: format.shortDay(screened.doneOn) })
                  : t(`volunteering.${state}`)}
              </Mark>
            </div>
            {screened?.state === 'EXPIRED' && screened.validUntil && (
              <p>{t('volunteering.expired', { day: format.day(screened.validUntil) })}</p>
            )}
            {screened?.state !== 'EXPIRED' && screened?.validUntil && (
              <p className="soft">{t('volunteering.until', { day: format.day(screened.validUntil) })}</p>
            )}
            {state === 'now' && <p>{t(`volunteering.stepText.${name}`)}</p>}
            {name === 'TRAINING' && state !== 'done' && <Read readings={enrolment.readings} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How much was read of what belongs to the training; nothing when nothing does. */
function Read({ readings }: Pick<OwnEnrolment, 'readings'>) {
  const { t } = useTranslation();
  const required = readings.filter(({ material }) => material.required);
  const read = required.filter(({ readOn }) => readOn !== null).length;
  if (required.length === 0) return null;
  return (
    <p>
      {read === required.length
        ? t('volunteering.readAll')
        : t('volunteering.read', { read, total: required.length })}{' '}
      <a className="utrecht-link" href="#lezen">
        {t('volunteering.toReading')}
      </a>
    </p>
  );
}
