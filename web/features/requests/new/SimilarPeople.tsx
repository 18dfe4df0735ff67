import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { Notice } from '../../../design/Notice.tsx';

const SimilarPeopleQuery = graphql(`
  query SimilarPeople($programme: ID!, $lastName: String, $birthDate: Date, $phone: String) {
    similarPeople(programme: $programme, lastName: $lastName, birthDate: $birthDate, phone: $phone) {
      id
      reference
      status
      receivedAt
      programme { id name slug organisation { id slug } }
      requester { id displayName birthDate }
    }
  }
`);

type Known = { programme: string; lastName: string; birthDate: string; phone: string };

/** After so long without a letter we look, in milliseconds. */
const pause = 300;

/** Who could be the same, while somebody is typing. Their dossier opens beside what was typed, which stays. */
export function SimilarPeople(known: Known) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const asked = useSettled(known);
  const enough = (asked.birthDate && asked.lastName.trim()) || asked.phone.replace(/\D/g, '').length >= 9;
  const [{ data }] = useQuery({
    query: SimilarPeopleQuery,
    variables: {
      programme: asked.programme,
      lastName: asked.lastName.trim() || null,
      birthDate: asked.birthDate || null,
      phone: asked.phone.trim() || null,
    },
    pause: !enough,
    requestPolicy: 'network-only',
  });
  const found = enough ? (data?.similarPeople ?? []) : [];
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <Notice tone="warning" title={t('newRequest.similar')}>
          <ul>
            {found.map(({ id, reference, status, receivedAt, requester, programme }) => (
              <li key={id}>
                <Link
                  className="utrecht-link"
                  target="_blank"
                  to={`/werk/${programme.organisation.slug}/${programme.slug}/dossier/${id}`}
                >
                  {requester.displayName}, {reference}
                  <span className="visually-hidden"> ({t('newRequest.newTab')})</span>
                </Link>{' '}
                <span className="soft">
                  {[
                    requester.birthDate && format.shortDay(requester.birthDate),
                    programme.name,
                    t(`codes.requestStatus.${status}`),
                    format.shortDay(receivedAt),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** What stands there once nothing changes for a moment. */
function useSettled(known: Known): Known {
  const [settled, setSettled] = useState(known);
  const { programme, lastName, birthDate, phone } = known;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ programme, lastName, birthDate, phone }), pause);
    return () => clearTimeout(timer);
  }, [programme, lastName, birthDate, phone]);
  return settled;
}
