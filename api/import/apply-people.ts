import {
  contactStored,
  enrolmentStored,
  longAgo,
  personStored,
  type Scope,
  spellStored,
  volunteerStored,
} from './resolve-people.ts';

/** `column = i.column, …` for an update from the rows of a file; `into` gives other names in the table. */
export const assign = (columns: readonly string[], into: Readonly<Record<string, string>> = {}): string =>
  columns.map((column) => `${into[column] ?? column} = i."${column}"`).join(', ');
export const listed = (columns: readonly string[], prefix = ''): string =>
  columns.map((column) => `${prefix}"${column}"`).join(', ');

const person = Object.keys(personStored);
const contact = Object.keys(contactStored);
const volunteer = Object.keys(volunteerStored);
const spell = Object.keys(spellStored);
const enrolment = Object.keys(enrolmentStored);

/** Writes the persons behind a file, each as the last row about them says. */
const writePersons = (
  { organisation }: Scope,
  file: 'volunteers' | 'requests',
  columns: readonly string[],
): string => `
update person t set ${assign(columns)} from in_${file} i
where t.id = i.person_id and i.is_last and i.holder_differs and not i.holder_is_new;
insert into person (id, organisation_id, ${listed(columns)})
select i.person_id, ${organisation}, ${listed(columns, 'i.')} from in_${file} i
where i.is_last and i.holder_is_new order by i.line;`;

/** Persons, volunteers and their spells. An ending is written before what begins after it, so that nothing overlaps. */
export const writeVolunteers = (scope: Scope): string => `
${writePersons(scope, 'volunteers', [...person, ...contact])}
update volunteer t set ${assign(volunteer)} from in_volunteers i
where t.id = i.holder_id and i.is_last and i.holder_differs and not i.holder_is_new;
insert into volunteer (id, organisation_id, person_id, key, ${listed(volunteer)})
select i.holder_id, ${scope.organisation}, i.person_id, i."key", ${listed(volunteer, 'i.')} from in_volunteers i
where i.is_last and i.holder_is_new order by i.line;
update volunteer_spell t set ${assign(spell)} from in_volunteers i where t.id = i.id and i.differs and not i.is_new;
insert into volunteer_spell (id, organisation_id, volunteer_id, joined_on, joined_on_known, ${listed(spell)})
select i.id, ${scope.organisation}, i.holder_id, i.joined_on, i.joined_on > ${longAgo}, ${listed(spell, 'i.')} from in_volunteers i
where i.is_new order by i.line;`;

/**
 * Enrolments. Whose capacity shrinks keeps the old one until the matches have been written; who left the organisation
 * leaves its programmes too, also where no file speaks of them.
 */
export const writeEnrolments = ({ organisation, today }: Scope): string => `
update enrolment t set ${assign(enrolment)}, status = i.status, capacity = greatest(t.capacity, c.capacity)
from in_enrolments i join capacity_after c on c.id = i.id
where t.id = i.id and not i.is_new
  and (i.facts_differ or i.status <> i.status_before or c.capacity <> i.capacity_before);
insert into enrolment (id, organisation_id, volunteer_id, programme_id, status, since, capacity, ${listed(enrolment)})
select i.id, ${organisation}, i.volunteer_id, i.programme_id, i.status, i.since, c.capacity, ${listed(enrolment, 'i.')}
from in_enrolments i join capacity_after c on c.id = i.id where i.is_new order by i.line;
update enrolment t set status = 'LEFT'
where t.organisation_id = ${organisation} and t.status not in ('LEFT', 'REJECTED')
  and t.volunteer_id in (
    select i.holder_id from in_volunteers i
    where not exists (
      select from volunteer_spell s
      where s.volunteer_id = i.holder_id and (s.left_on is null or s.left_on > ${today})))
  and not exists (select from in_enrolments e where e.id = t.id);`;

/** The capacities that shrink, once the matches that end have ended. */
export const writeCapacities = (): string => `
update enrolment t set capacity = c.capacity from capacity_after c where t.id = c.id and t.capacity <> c.capacity;`;

/** Requesters and the persons behind them. */
export const writeRequesters = (scope: Scope): string => `
${writePersons(scope, 'requests', person)}
insert into requester (id, organisation_id, person_id, key)
select i.holder_id, ${scope.organisation}, i.person_id, i.requester_key from in_requests i
where i.is_last and i.holder_is_new order by i.line;`;
