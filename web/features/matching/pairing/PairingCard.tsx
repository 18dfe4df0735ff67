import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../../app/graphql.ts';
import { useWeekWords } from '../../../design/useWeekWords.ts';
import { FirstMeeting, FirstMeetingFragment } from '../meeting/FirstMeeting.tsx';
import { Meeting } from '../meeting/Meeting.tsx';
import { VisitLog, VisitLogFragment } from '../visits/VisitLog.tsx';
import { Answer } from './Answer.tsx';
import { Contact } from './Contact.tsx';
import { Steps } from './Steps.tsx';
import { headingOf, nextOf, type Step, shownOfReader } from './step.ts';

export const PairingCardFragment = graphql(
  `
  fragment PairingCard on Pairing {
    id
    side
    step
    status
    programme { id name }
    supportMode
    linkedOn
    endedOn
    introductionAt
    introductionPlace
    restsUntil
    why
    viewerCanAnswer
    languages
    availability
    district
    summary
    firstName
    name
    phone
    email
    ...VisitLog
    ...FirstMeeting
  }
`,
  [VisitLogFragment, FirstMeetingFragment],
);

type PairingCardProps = {
  pairing: FragmentOf<typeof PairingCardFragment>;
  onAnswered: (yes: boolean) => void;
};

/** The other of the two, as far as the step goes; what happens next, and what the other sees. */
export function PairingCard({ pairing: masked, onAnswered }: PairingCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const heading = useId();
  const pairing = readFragment(PairingCardFragment, masked);
  const { id, step, name, summary } = pairing;
  const day = pairing.endedOn ?? pairing.linkedOn;
  return (
    <article className="panel pairing" aria-labelledby={heading}>
      <Steps step={step} />
      <h3 className="utrecht-heading-3 pairing__name" id={heading}>
        {t(`pairing.heading.${headingOf(pairing)}`, {
          district: pairing.district,
          name: name ?? pairing.firstName,
        })}
      </h3>
      {summary && (
        <div>
          <h4 className="pairing__label">{t('pairing.summary')}</h4>
          <blockquote className="pairing__summary" dir="auto">
            {summary}
          </blockquote>
        </div>
      )}
      {name && <Contact name={name} phone={pairing.phone} email={pairing.email} />}
      <VisitLog pairing={pairing} />
      {pairing.introductionAt && (
        <Meeting
          match={id}
          at={pairing.introductionAt}
          place={pairing.introductionPlace ?? ''}
          name={pairing.firstName ?? ''}
          programme={pairing.programme.name}
        />
      )}
      {pairing.introductionAt && <FirstMeeting pairing={pairing} />}
      <Why why={pairing.why} />
      <Facts pairing={pairing} />
      <div>
        <h4 className="pairing__label">{t('pairing.now')}</h4>
        <p>{t(`pairing.next.${nextOf(pairing)}`, { day: day && format.day(day) })}</p>
        {pairing.restsUntil && <p>{t('meeting.restsUntil', { day: format.day(pairing.restsUntil) })}</p>}
      </div>
      {pairing.viewerCanAnswer && <Answer match={id} describedBy={heading} onAnswered={onAnswered} />}
      {!pairing.introductionAt && <FirstMeeting pairing={pairing} />}
      <SeenByOther step={step} side={pairing.side} />
    </article>
  );
}

type PairingProps = { pairing: ResultOf<typeof PairingCardFragment> };

function Facts({ pairing }: PairingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weekWords = useWeekWords();
  const facts = [
    { word: t('pairing.programme'), value: pairing.programme.name },
    { word: t('pairing.mode'), value: pairing.supportMode && t(`codes.supportMode.${pairing.supportMode}`) },
    { word: t('pairing.languages'), value: format.list(pairing.languages.map(format.language)) },
    {
      word: t('pairing.moments'),
      value: weekWords(pairing.availability),
    },
  ];
  return (
    <dl className="facts">
      {facts.map(
        ({ word, value }) =>
          value && (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Why these two, as far as the reader may know. */
function Why({ why }: { why: PairingProps['pairing']['why'] }) {
  const { t } = useTranslation();
  if (why.length === 0) return null;
  return (
    <div>
      <h4 className="pairing__label">{t('meeting.whyTitle')}</h4>
      <ul>
        {why.map((code) => (
          <li key={code}>{t(`meeting.why.${code}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function SeenByOther({ step, side }: { step: Step; side: string }) {
  const { t } = useTranslation();
  return (
    <details className="pairing__seen">
      <summary>{t('pairing.other')}</summary>
      <ul>
        {shownOfReader(step, side).map((what) => (
          <li key={what}>{t(`pairing.sees.${what}`)}</li>
        ))}
      </ul>
    </details>
  );
}
