import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/format.ts';
import { graphql, type ResultOf } from '../../../app/graphql.ts';
import { OwnWords } from '../../../design/OwnWords.tsx';
import { PhoneLink } from '../../../design/PhoneLink.tsx';
import { ToKeep } from '../letter/ToKeep.tsx';
import { WaitForecast, WaitForecastFragment } from '../WaitForecast.tsx';
import { Endings } from './Endings.tsx';
import { Helpers } from './Helpers.tsx';

export const OwnRequestsQuery = graphql(
  `query OwnRequests {
    myRequests {
      id
      reference
      stage
      receivedAt
      contactBy
      viewerCanStop
      viewerCanReport
      programme { id name organisation { id name phone } }
      mandates { id name fromAt endedAt }
      waitForecast { ...WaitForecast }
    }
  }`,
  [WaitForecastFragment],
);

type OwnRequest = ResultOf<typeof OwnRequestsQuery>['myRequests'][number];

/** Where each question stands, what happens now, and whom to call. */
export function OwnRequests({ requests }: { requests: readonly OwnRequest[] }) {
  return (
    <>
      {requests.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
    </>
  );
}

function OneRequest({ request }: { request: OwnRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, reference, stage, receivedAt, contactBy, programme, mandates, waitForecast } = request;
  const { organisation } = programme;
  return (
    <section className="panel stack" aria-labelledby={id}>
      <div>
        <h2 className="utrecht-heading-2" id={id}>
          {t(`codes.requestStage.${stage}`)}
        </h2>
        <p>{t(`status.next.${stage}`)}</p>
      </div>
      {waitForecast && (
        <WaitForecast forecast={waitForecast} beforeAsking={stage !== 'SEARCHING'} level={3} />
      )}
      <dl className="facts">
        <div>
          <dt>{t('status.about')}</dt>
          <dd>
            <OwnWords>{programme.name}</OwnWords>
          </dd>
        </div>
        <div>
          <dt>{t('status.receivedOn')}</dt>
          <dd>{format.day(receivedAt)}</dd>
        </div>
        <div>
          <dt>{t('status.code')}</dt>
          <dd>
            <bdi>{reference}</bdi>
          </dd>
        </div>
      </dl>
      <p>
        {t('status.call', { organisation: organisation.name })}
        <br />
        <PhoneLink phone={organisation.phone} />
      </p>
      <ToKeep
        facts={{
          reference,
          programme: programme.name,
          stage: t(`codes.requestStage.${stage}`),
          nextSteps: [t(`status.next.${stage}`)],
          contactBy,
          call: organisation,
        }}
      />
      <Helpers mandates={mandates.filter(({ endedAt }) => !endedAt)} />
      <Endings request={request} />
    </section>
  );
}
