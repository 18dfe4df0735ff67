import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { LinkButton } from '../../design/Button.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { WhoLooked } from '../../features/access/log/WhoLooked.tsx';
import { SignOutButton } from '../../features/access/SignOutButton.tsx';
import { StandIns } from '../../features/matching/meeting/StandIns.tsx';
import { AnonymousCards } from '../../features/matching/pairing/AnonymousCards.tsx';
import { Pairings } from '../../features/matching/pairing/Pairings.tsx';
import { Hours } from '../../features/matching/visits/Hours.tsx';
import { OwnEnrolments } from '../../features/people/own/OwnEnrolments.tsx';
import { OwnEnrolmentFragment } from '../../features/people/own/ownEnrolment.ts';
import { SurveysDue } from '../../features/surveys/fill/SurveysDue.tsx';
import { OwnMaterials } from '../../features/training/own/OwnMaterials.tsx';
import { useForgetEverything } from '../client.tsx';
import { graphql, type ResultOf } from '../graphql.ts';

const OwnPageQuery = graphql(
  `
  query OwnPage {
    viewer { id displayName roles { role } }
    myEnrolments { id status programme { id name } ...OwnEnrolment }
  }
`,
  [OwnEnrolmentFragment],
);

/** A volunteer's own page: whom they are proposed to or linked with, who waits, and who looked at their details. */
export function OwnPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetEverything = useForgetEverything();
  const [{ data, fetching }] = useQuery({ query: OwnPageQuery });
  if (fetching && !data) return <Loading />;
  if (!data) return <Notice tone="error">{t('shell.networkError')}</Notice>;
  if (!data.viewer) return <Navigate replace to="/inloggen?naar=/mijn" />;
  const isVolunteer = data.viewer.roles.some(({ role }) => role === 'VOLUNTEER');
  return (
    <div className="narrow stack stack--wide in-turn">
      <div>
        <PageTitle>{t('own.title')}</PageTitle>
        <p className="lead">{t(isVolunteer ? 'own.lead' : 'own.notYours')}</p>
      </div>
      {isVolunteer ? (
        <>
          <SurveysDue onOpen={(code) => navigate(`/vragenlijst#${code}`)} />
          <Pairings title={t('pairing.titleVolunteer')} none={t('pairing.none')} />
          <StandIns />
          <OwnMaterials />
          <Hours />
          <Enrolments enrolments={data.myEnrolments} />
          <WhoLooked />
        </>
      ) : (
        <p>
          <LinkButton to="/werk">{t('own.toWork')}</LinkButton>
        </p>
      )}
      <div className="row">
        <span>{t('own.signedInAs', { name: data.viewer.displayName })}</span>
        {isVolunteer && (
          <Link className="utrecht-link" to="/mijn-gegevens">
            {t('ownData.link')}
          </Link>
        )}
        <Link className="utrecht-link" to="/werk/account">
          {t('own.account')}
        </Link>
        <SignOutButton onSignedOut={forgetEverything} />
      </div>
    </div>
  );
}

/** The programmes of the volunteer, and who waits there. */
function Enrolments({ enrolments }: { enrolments: ResultOf<typeof OwnPageQuery>['myEnrolments'] }) {
  const { t } = useTranslation();
  const certified = enrolments.filter(({ status }) => status === 'CERTIFIED');
  if (enrolments.length === 0) return null;
  return (
    <>
      <OwnEnrolments enrolments={enrolments} />
      {certified.length > 0 && (
        <section className="stack stack--tight" aria-labelledby="waiting">
          <h2 className="utrecht-heading-2" id="waiting">
            {t('own.waiting')}
          </h2>
          {certified.map(({ id, programme }) => (
            <AnonymousCards key={id} programme={programme} />
          ))}
        </section>
      )}
    </>
  );
}
