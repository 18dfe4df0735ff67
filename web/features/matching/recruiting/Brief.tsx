import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { Button } from '../../../design/Button.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';

const BriefQuery = graphql(`
  query RecruitmentBrief($programme: ID!) {
    recruitmentBrief(programme: $programme) {
      count
      supportMode
      languages
      district
      availability
      longestWaitDays
      text
      vacancyTitle
      vacancySummary
    }
  }
`);
const VacancyMutation = graphql(`
  mutation BriefVacancy($programme: ID!, $input: VacancyInput!) {
    createVacancy(programme: $programme, input: $input) {
      __typename
      ... on Vacancy { id title }
      ... on Refusal { reason message }
    }
  }
`);
const PublishMutation = graphql(`
  mutation PublishVacancy($vacancy: ID!) {
    moveVacancy(vacancy: $vacancy, to: PUBLISHED) {
      __typename
      ... on Vacancy { id title }
      ... on Refusal { reason message }
    }
  }
`);

type Need = NonNullable<ResultOf<typeof BriefQuery>['recruitmentBrief']>[number];

/** Whom a programme misses, each with a vacancy at hand. */
export function Brief({ programme, mayWrite }: { programme: string; mayWrite: boolean }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, fetching }] = useQuery({
    query: BriefQuery,
    variables: { programme },
    requestPolicy: 'cache-and-network',
  });
  if (fetching && !data) return <Loading text={t('recruiting.loading')} lines={3} />;
  const needs = data?.recruitmentBrief;
  if (!needs) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (needs.length === 0) return <Notice tone="ok" title={t('recruiting.none')} />;
  return (
    <ol className="plain-list stack">
      {needs.map((need) => (
        <li key={need.text} className="need">
          <NeedCard need={need} programme={programme} mayWrite={mayWrite} />
        </li>
      ))}
    </ol>
  );
}

function NeedCard({ need, programme, mayWrite }: { need: Need; programme: string; mayWrite: boolean }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const format = useFormat();
  const times = need.availability.map((part) => tp(`codes.dayPart.${part}`));
  return (
    <>
      <p className="need__text">{need.text}</p>
      <p className="soft">
        {t('recruiting.longest', { count: need.longestWaitDays })}
        {times.length > 0 && ` · ${t('recruiting.times', { times: format.list(times) })}`}
      </p>
      {mayWrite && <VacancyMaker need={need} programme={programme} />}
    </>
  );
}

/** One click writes the vacancy as a draft; a second one lets everybody read it. */
function VacancyMaker({ need, programme }: { need: Need; programme: string }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [writing, write] = useMutation(VacancyMutation);
  const [publishing, publish] = useMutation(PublishMutation);
  const [vacancy, setVacancy] = useState<string>();
  const [isPublic, setPublic] = useState(false);
  const [problem, setProblem] = useState<string>();

  const make = async () => {
    setProblem(undefined);
    const { vacancyTitle: title, vacancySummary: summary, supportMode, languages, availability } = need;
    const { data } = await write({
      programme,
      input: { title, summary, supportMode, languages, availability },
    });
    const result = data?.createVacancy;
    if (result?.__typename === 'Vacancy') setVacancy(result.id);
    else setProblem(result?.message ?? tp('shell.networkError'));
  };
  const open = async () => {
    setProblem(undefined);
    const { data } = await publish({ vacancy: vacancy! });
    const result = data?.moveVacancy;
    if (result?.__typename === 'Vacancy') setPublic(true);
    else setProblem(result?.message ?? tp('shell.networkError'));
  };

  return (
    <>
      {problem && <Notice tone="error" title={problem} />}
      {isPublic ? (
        <Notice tone="ok" title={t('recruiting.published')} takeFocus>
          <Link className="utrecht-link" to={`/vacatures/${encodeURIComponent(vacancy!)}`}>
            {need.vacancyTitle}
          </Link>
          <br />
          <ToVacancies />
        </Notice>
      ) : vacancy ? (
        <Notice title={t('recruiting.draft')} takeFocus>
          <p>
            <strong>{need.vacancyTitle}</strong>
          </p>
          <p>{need.vacancySummary}</p>
          <div className="row">
            <Button small onClick={open} disabled={publishing.fetching}>
              {t('recruiting.publish')}
              <span className="visually-hidden">: {need.vacancyTitle}</span>
            </Button>
            <ToVacancies />
          </div>
        </Notice>
      ) : (
        <Button small look="secondary" onClick={make} disabled={writing.fetching}>
          {t('recruiting.make')}
          <span className="visually-hidden">: {need.text}</span>
        </Button>
      )}
    </>
  );
}

/** Where a vacancy can be changed, and seen as a volunteer will. */
function ToVacancies() {
  const { t } = useTranslation('staff');
  return (
    <Link className="utrecht-link" to="../vacatures" relative="path">
      {t('recruiting.toVacancies')}
    </Link>
  );
}
