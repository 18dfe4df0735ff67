import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../app/format.ts';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { DossierQuery, type DossierRequest } from './dossier.ts';
import { GoOn } from './GoOn.tsx';
import { History } from './History.tsx';

const fresh = { additionalTypenames: ['Request', 'Match', 'WaitlistEntry'] };

/** A request from beginning to end: whose it is, where it stands, and what happened. */
export function Dossier({ request: id, children }: { request: string; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [{ data, error }] = useQuery({ query: DossierQuery, variables: { id }, context: fresh });
  if (error) return <Notice tone="error">{tp('shell.networkError')}</Notice>;
  if (!data) return <Loading />;
  const { request } = data;
  if (!request) return <PageTitle>{t('history.none')}</PageTitle>;
  return (
    <div className="stack">
      <PageTitle>{request.requester.displayName}</PageTitle>
      <div className="dossier">
        <div className="dossier__column">
          <Facts request={request} />
          {children}
        </div>
        <div className="dossier__column">
          <History of={request} />
        </div>
      </div>
    </div>
  );
}

function Facts({ request }: { request: DossierRequest }) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const { requester, owner, openMatch, waitlistEntry } = request;
  const facts: [string, string | null | undefined][] = [
    [t('work.inbox.reference'), request.reference],
    [t('work.inbox.status'), t(`codes.requestStatus.${request.status}`)],
    [t('followup.owner'), owner?.displayName ?? t('followup.nobody')],
    [t('work.volunteer'), openMatch?.volunteer.displayName],
    ...factsOfMatch(),
    [t('work.waitlist.since'), waitlistEntry && format.day(waitlistEntry.waitingSince)],
    [t('work.inbox.received'), format.day(request.receivedAt)],
    [t('work.inbox.channel'), t(`codes.channel.${request.channel}`)],
    [t('work.mode'), t(`work.modeShort.${request.supportMode ?? 'NONE'}`)],
    [t('newRequest.birthDate'), requester.birthDate && format.day(requester.birthDate)],
    [t('newRequest.phone'), requester.phone],
    [t('newRequest.email'), requester.email],
    [
      t('newRequest.postcode'),
      [requester.postcode, requester.neighbourhood?.name].filter(Boolean).join(', '),
    ],
    [t('work.inbox.question'), request.question],
  ];
  return (
    <section className="stack stack--tight" aria-labelledby="facts">
      <h2 className="utrecht-heading-2" id="facts">
        {t('history.facts')}
      </h2>
      <dl className="facts facts--dossier">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <GoOn request={request} />
    </section>
  );

  function factsOfMatch(): [string, string | null | undefined][] {
    if (!openMatch) return [];
    const { status, introductionAt, introductionPlace, holdUntil, bridge } = openMatch;
    const planned = status === 'INTRODUCTION_PLANNED' ? introductionAt : null;
    return [
      [
        t('matchSteps.dossier.introduction'),
        planned && [format.appointment(planned), introductionPlace].filter(Boolean).join(', '),
      ],
      [t('matchSteps.dossier.rest'), holdUntil && format.day(holdUntil)],
      [
        t('matchSteps.dossier.bridge'),
        bridge &&
          t('matchSteps.dossier.bridgeUntil', {
            name: bridge.volunteer.displayName,
            day: format.day(bridge.lastOn),
          }),
      ],
    ];
  }
}
