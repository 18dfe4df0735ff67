import '../../../design/css/pairing.css';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, readFragment } from '../../../app/graphql.ts';
import { Loading } from '../../../design/Loading.tsx';
import { More } from '../../../design/More.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { type PageOfList, usePages } from '../../../design/usePages.ts';
import { type Entry, LogEntryFragment, useLogWords } from './entry.ts';
import { foldAlike } from './fold.ts';

const WhoLookedQuery = graphql(
  `query WhoLooked($first: Int, $after: String) {
    whoLookedAtMe(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id ...LogEntry } }
    }
  }`,
  [LogEntryFragment],
);

const pageSize = 10;

/** Who looked at the details of whoever is signed in, or changed them. */
export function WhoLooked() {
  const { t } = useTranslation();
  const pages = usePages();
  const [{ data }] = useQuery({ query: WhoLookedQuery, variables: { first: pageSize, after: null } });
  // Who acts for a resident has no details here of their own.
  if (data?.whoLookedAtMe === null) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="looked">
      <h2 className="utrecht-heading-2" id="looked">
        {t('log.title')}
      </h2>
      <p>{t('log.text')}</p>
      {pages.map((page) => (
        <Looks key={page.after} page={page} />
      ))}
    </section>
  );
}

function Looks({ page }: { page: PageOfList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const [{ data, error }] = useQuery({
    query: WhoLookedQuery,
    variables: { first: pageSize, after: page.after },
  });
  if (error) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  if (!data) return <Loading />;
  const looks = data.whoLookedAtMe;
  const entries = (looks?.edges ?? []).map(({ node }) => readFragment(LogEntryFragment, node));
  const folded = foldAlike(entries, (entry) =>
    [format.day(entry.at), words.who(entry), words.what(entry), ...words.saw(entry), entry.why].join(' '),
  );
  if (!looks || looks.totalCount === 0) return <p>{t('log.none')}</p>;
  return (
    <>
      <ul className="looks">
        {folded.map(({ first, times }) => (
          <li key={first.id}>
            <Look entry={first} times={times} />
          </li>
        ))}
      </ul>
      {page.last && (
        <More
          page={page}
          endCursor={looks.pageInfo.hasNextPage ? looks.pageInfo.endCursor : null}
          shown={page.number * pageSize + looks.edges.length}
          total={looks.totalCount}
        />
      )}
    </>
  );
}

function Look({ entry, times }: { entry: Entry; times: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useLogWords();
  const saw = words.saw(entry);
  return (
    <>
      <span className="soft">
        {format.moment(entry.at)}
        {times > 1 && ` · ${t('log.times', { count: times })}`}
      </span>
      <br />
      <strong>
        <bdi>{words.who(entry)}</bdi>
      </strong>{' '}
      {words.what(entry) ?? t('log.something')}.{' '}
      {saw.length > 0 && t('log.saw', { groups: format.list(saw) })}{' '}
      {entry.why?.startsWith('BREAK_GLASS') && t('log.emergency')}
    </>
  );
}
