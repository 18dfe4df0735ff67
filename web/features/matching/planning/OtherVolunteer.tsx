import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../app/format.ts';
import { graphql } from '../../../app/graphql.ts';
import { SelectField } from '../../../design/Field.tsx';
import { Loading } from '../../../design/Loading.tsx';

const OthersQuery = graphql(`
  query OtherVolunteers($entry: ID!) {
    node(id: $entry) {
      __typename
      ... on WaitlistEntry { id suggestions(first: 20) { score volunteer { id displayName } } }
    }
  }
`);

type Volunteer = { id: string; displayName: string };
type OtherProps = {
  entry: string;
  name: string;
  chosen: string;
  planned: Volunteer;
  onChoose: (volunteer: Volunteer) => void;
};

/** Somebody else who suits, in place of whom the plan has. */
export function OtherVolunteer({ entry, name, chosen, planned, onChoose }: OtherProps) {
  const { t } = useTranslation('staff');
  const format = useFormat();
  const [{ data, fetching }] = useQuery({ query: OthersQuery, variables: { entry } });
  if (fetching && !data) return <Loading text={t('work.waitlist.loading')} lines={1} />;
  const suggestions = data?.node?.__typename === 'WaitlistEntry' ? data.node.suggestions : [];
  const volunteers = [planned, ...suggestions.map(({ volunteer }) => volunteer)].filter(
    ({ id }, at, all) => all.findIndex((each) => each.id === id) === at,
  );
  const points = new Map(suggestions.map(({ volunteer, score }) => [volunteer.id, score]));
  return (
    <SelectField
      label={t('planning.otherFor', { name })}
      name={`other-${entry}`}
      value={chosen}
      onChange={(event) => {
        const found = volunteers.find(({ id }) => id === event.target.value);
        if (found) onChoose(found);
      }}
    >
      {volunteers.map(({ id, displayName }) => (
        <option key={id} value={id}>
          {displayName}
          {points.has(id) && ` (${t('work.waitlist.score', { points: format.number(points.get(id)!) })})`}
          {id === planned.id && ` · ${t('planning.asPlanned')}`}
        </option>
      ))}
    </SelectField>
  );
}
