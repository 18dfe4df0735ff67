import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { useWeekWords } from '../../../design/useWeekWords.ts';

const StandInsQuery = graphql(`
  query MyBridges {
    myBridges { id side lastOn firstName languages availability district summary programme { id name } }
  }
`);

type StandIn = ResultOf<typeof StandInsQuery>['myBridges'][number];

/** Who comes for a while instead of one's buddy, or to whom one goes; nothing when there is nobody. */
export function StandIns() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: StandInsQuery, requestPolicy: 'cache-and-network' });
  const standIns = data?.myBridges ?? [];
  if (standIns.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="stand-ins">
      <h2 className="utrecht-heading-2" id="stand-ins">
        {t(standIns[0]?.side === 'VOLUNTEER' ? 'meeting.standInTitleVolunteer' : 'meeting.standInTitle')}
      </h2>
      {standIns.map((standIn) => (
        <StandInCard key={standIn.id} standIn={standIn} />
      ))}
    </section>
  );
}

function StandInCard({ standIn }: { standIn: StandIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const weekWords = useWeekWords();
  const volunteer = standIn.side === 'VOLUNTEER';
  const facts = [
    { word: t('pairing.programme'), value: standIn.programme.name },
    { word: t('pairing.languages'), value: format.list(standIn.languages.map(format.language)) },
    { word: t('pairing.moments'), value: weekWords(standIn.availability) },
  ];
  return (
    <article className="panel pairing">
      <h3 className="utrecht-heading-3 pairing__name">
        {t(volunteer ? 'meeting.standInVolunteer' : 'meeting.standInResident', { name: standIn.firstName })}
      </h3>
      {standIn.summary && (
        <div>
          <h4 className="pairing__label">{t('pairing.summary')}</h4>
          <blockquote className="pairing__summary" dir="auto">
            {standIn.summary}
          </blockquote>
        </div>
      )}
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
      <div>
        <h4 className="pairing__label">{t('pairing.now')}</h4>
        <p>{t(volunteer ? 'meeting.standInVolunteerText' : 'meeting.standInResidentText')}</p>
        <p>{t('meeting.standInUntil', { day: format.day(standIn.lastOn) })}</p>
      </div>
    </article>
  );
}
