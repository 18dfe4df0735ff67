import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { useWeekWords } from '../../../design/useWeekWords.ts';

const AnonymousCardsQuery = graphql(`
  query AnonymousCards($programme: ID!) {
    anonymousCards(programme: $programme) { supportMode languages availability district waitedWeeks }
  }
`);

/** How many cards stand there before somebody asks for the others. */
const few = 4;

type Card = NonNullable<ResultOf<typeof AnonymousCardsQuery>['anonymousCards']>[number];
type Programme = { id: string; name: string };

/** Who waits in a programme, without anything that says who it is; nothing for who cannot be asked there. */
export function AnonymousCards({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: AnonymousCardsQuery, variables: { programme: programme.id } });
  const [all, setAll] = useState(false);
  const cards = data?.anonymousCards;
  if (!cards) return null;
  if (cards.length === 0) return <p>{t('own.nobodyWaits', { programme: programme.name })}</p>;
  return (
    <>
      <p>{t('own.waitingText', { programme: programme.name })}</p>
      <ul className="waiting">
        {(all ? cards : cards.slice(0, few)).map((card, place) => (
          // The cards have nothing that tells one from another, and that is meant.
          <li key={place} className="waiting__card">
            <AnonymousCard card={card} />
          </li>
        ))}
      </ul>
      {!all && cards.length > few && (
        <div className="row">
          <Button look="secondary" onClick={() => setAll(true)}>
            {t('shell.more')}
          </Button>
          <span className="soft">{t('shell.shown', { shown: few, total: cards.length })}</span>
        </div>
      )}
    </>
  );
}

function AnonymousCard({ card }: { card: Card }) {
  const { t } = useTranslation();
  const format = useFormat();
  const moments = useWeekWords()(card.availability, 3);
  return (
    <>
      <strong>{t(`codes.supportMode.${card.supportMode}`)}</strong>
      <span>
        {[card.district, format.list(card.languages.map(format.language))].filter(Boolean).join(' · ')}
      </span>
      {moments && <span>{moments}</span>}
      <span className="soft">{t('own.waited', { count: card.waitedWeeks })}</span>
    </>
  );
}
