import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/Field.tsx';
import { Loading } from '../../design/Loading.tsx';

const VolunteersQuery = graphql(`
  query ProgrammeVolunteers($programme: ID!) {
    enrolments(programme: $programme, status: [CERTIFIED], first: 500) {
      edges { node { id isAvailable volunteer { id displayName } } }
    }
  }
`);

type Volunteer = { id: string; displayName: string };
type OwnChoiceProps = {
  programme: string;
  name: string;
  onLink: (volunteer: Volunteer) => void;
  onPropose: (volunteer: Volunteer) => void;
};

/** Anybody of the programme, whatever the list says: the coordinator decides, and says why. */
export function OwnChoice(props: OwnChoiceProps) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState(false);
  return (
    <div className="stack stack--tight">
      <div className="row">
        <Button small look="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('work.waitlist.own')}
        </Button>
      </div>
      {open && <VolunteerChoice {...props} />}
    </div>
  );
}

function VolunteerChoice({ programme, name, onLink, onPropose }: OwnChoiceProps) {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState('');
  const [{ data, fetching }] = useQuery({ query: VolunteersQuery, variables: { programme } });
  if (fetching && !data) return <Loading text={t('work.waitlist.loading')} lines={1} />;
  const volunteers = (data?.enrolments?.edges ?? [])
    .map(({ node }) => node)
    .toSorted((a, b) => a.volunteer.displayName.localeCompare(b.volunteer.displayName));
  const volunteer = volunteers.find((each) => each.volunteer.id === chosen)?.volunteer;
  return (
    <>
      <SelectField
        label={t('work.waitlist.ownFor', { name })}
        name="eigen-keuze"
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">{t('work.chooseOne')}</option>
        {volunteers.map(({ id, volunteer: each, isAvailable }) => (
          <option key={id} value={each.id}>
            {each.displayName}
            {!isAvailable && ` · ${t('work.waitlist.noPlace')}`}
          </option>
        ))}
      </SelectField>
      {volunteer && (
        <div className="row">
          <Button small onClick={() => onPropose(volunteer)}>
            {t('work.waitlist.propose')}
          </Button>
          <Button small look="secondary" onClick={() => onLink(volunteer)}>
            {t('work.waitlist.link')}
          </Button>
        </div>
      )}
    </>
  );
}
