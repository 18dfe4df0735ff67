import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { today, useFormat } from '../../app/format.ts';
import { type FragmentOf, readFragment } from '../../app/graphql.ts';
import type { OwnerOf, Said } from '../../app/owned.ts';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { PhoneLink } from '../../design/PhoneLink.tsx';
import { AboutFacts } from './AboutFacts.tsx';
import { ageOn, type Dossier, DossierFragment, VolunteerQuery } from './dossier.ts';
import { EnrolmentMark } from './EnrolmentMark.tsx';
import { ExperienceFacts } from './ExperienceFacts.tsx';
import { Invite } from './Invite.tsx';
import { PlaceFacts } from './PlaceFacts.tsx';
import { ScreeningFacts } from './ScreeningFacts.tsx';
import { Steps } from './Steps.tsx';
import { TimeFacts } from './TimeFacts.tsx';
import { WhyLeft } from './WhyLeft.tsx';
import { WishFacts } from './WishFacts.tsx';

const fresh = { additionalTypenames: ['Enrolment', 'Match'] };

type VolunteerProps = {
  enrolment: string;
  mayChange: boolean;
  ownerOf: OwnerOf;
  /** What others know of this volunteer: whom they would suit, and with whom they are linked. */
  children: (volunteer: { enrolment: string; volunteer: string; name: string }) => ReactNode;
};

/** One volunteer in a programme: who it is, what is known, and what can be done. */
export function Volunteer({ enrolment, mayChange, ownerOf, children }: VolunteerProps) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: VolunteerQuery, variables: { enrolment }, context: fresh });
  if (error && !data) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading lines={5} />;
  if (data.node?.__typename !== 'Enrolment')
    return (
      <>
        <PageTitle>{t('volunteers.title')}</PageTitle>
        <p>{t('volunteers.notThere')}</p>
      </>
    );
  const node: FragmentOf<typeof DossierFragment> = data.node;
  const dossier = readFragment(DossierFragment, node);
  const { volunteer } = dossier;
  const sections = { dossier, mayChange };
  return (
    <>
      <Head dossier={dossier} ownerOf={ownerOf} />
      {mayChange && <WhyLeft dossier={dossier} />}
      {mayChange && <Steps dossier={dossier} />}
      {mayChange && <Invite dossier={dossier} />}
      <div className="dossier">
        <div className="dossier__column">
          {children({ enrolment: dossier.id, volunteer: volunteer.id, name: volunteer.displayName })}
        </div>
        <div className="dossier__column">
          <ScreeningFacts {...sections} />
          <TimeFacts {...sections} />
          <PlaceFacts {...sections} />
          <AboutFacts {...sections} />
          <WishFacts {...sections} />
          <ExperienceFacts {...sections} />
        </div>
      </div>
    </>
  );
}

function Head({ dossier, ownerOf }: { dossier: Dossier; ownerOf: OwnerOf }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [said, setSaid] = useState<Said>();
  const { volunteer } = dossier;
  const { birthDate, phone, email, neighbourhood } = volunteer;
  const facts = [
    t('volunteers.since', { day: format.day(dossier.since) }),
    birthDate && t('volunteers.years', { count: ageOn(today(), birthDate) }),
    neighbourhood?.name,
  ];
  return (
    <>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <div>
        <Link className="utrecht-link" to=".." relative="path">
          {t('volunteers.all')}
        </Link>
        <PageTitle>{volunteer.displayName}</PageTitle>
        <p>
          <EnrolmentMark enrolment={dossier} />{' '}
          <span className="soft">· {facts.filter(Boolean).join(' · ')}</span>
        </p>
        <p className="row">
          {phone && <PhoneLink phone={phone} />}
          {email && (
            <a className="utrecht-link" href={`mailto:${email}`}>
              {email}
            </a>
          )}
        </p>
        <div className="owner-line">
          <span className="soft">{t('volunteers.keeper')}</span>
          {ownerOf({ ...dossier, name: volunteer.displayName }, setSaid)}
        </div>
      </div>
    </>
  );
}
