import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { house } from '../../app/house.ts';
import { PhoneLink } from '../../design/PhoneLink.tsx';

const PhoneListQuery = graphql(`
  query PhoneList { organisations { id slug name phone } }
`);

/** The organisation of this house, else every one, with its telephone number: there is always someone to call. */
export function PhoneList() {
  const [{ data }] = useQuery({ query: PhoneListQuery });
  return (
    <ul className="plain-list stack stack--tight">
      {data?.organisations
        .filter(({ slug }) => !house || slug === house.slug)
        .map((organisation) => (
          <li key={organisation.id}>
            <bdi>{organisation.name}</bdi>
            <br />
            <PhoneLink phone={organisation.phone} />
          </li>
        ))}
    </ul>
  );
}
