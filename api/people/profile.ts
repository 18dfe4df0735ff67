import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { keyArray } from '../platform/batch.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import { DateScalar } from '../platform/scalars.ts';
import { Gender, Trait } from './codes.ts';

/** What coordinators see of a person, whichever role that person has. */
@ObjectType({ description: 'What coordinators see of a person.', implements: Node })
abstract class Profile extends Node {
  @Field(() => String, { description: 'First and last name.' })
  displayName!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day of birth.' })
  birthDate!: Day | null;
  @Field(() => Gender, { nullable: true, description: 'Gender, as given.' })
  gender!: Gender | null;
  @Field(() => String, { nullable: true, description: 'Postcode: four digits, perhaps with two letters.' })
  postcode!: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;
  @Field(() => [String], { description: 'Languages, as ISO 639-1 codes.' })
  languages!: string[];
  @Field(() => [String], { description: 'What the person likes.' })
  interests!: string[];
  neighbourhoodId!: string | null;
  organisationId!: string;
}

@ObjectType('Requester', {
  description: 'A resident who asks for a buddy, or for whom one is asked.',
  implements: Node,
})
export class RequesterProfile extends Profile {
  @Field(() => String, { description: 'First name.' })
  firstName!: string;
  @Field(() => String, { description: 'Last name.' })
  lastName!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The household, where a programme is for a whole one.',
  })
  household!: string | null;
}

@ObjectType('Volunteer', { description: 'A volunteer.', implements: Node })
export class VolunteerProfile extends Profile {
  @Field(() => [String], { description: 'What the volunteer does or did for a living.' })
  professions!: string[];
  @Field(() => [Trait], { description: 'What others may not want to be near.' })
  traits!: Trait[];
}

const profileColumns = `p.first_name || ' ' || p.last_name as "displayName", p.birth_date as "birthDate", p.gender, p.postcode,
  p.phone, p.email, p.languages, p.interests, pc.neighbourhood_id as "neighbourhoodId",
  p.organisation_id as "organisationId"`;

export async function requestersById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, RequesterProfile>> {
  const rows: RequesterProfile[] = await em.execute(
    `select r.id, h.name as household, p.first_name as "firstName", p.last_name as "lastName", ${profileColumns} from requester r left join household h on h.id = r.household_id join person p on p.id = r.person_id
     left join postcode pc on pc.area = p.postcode_area where r.id = any (?::uuid[])`,
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, Object.assign(new RequesterProfile(), row)]));
}

export async function volunteersById(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, VolunteerProfile>> {
  const rows: VolunteerProfile[] = await em.execute(
    `select v.id, p.professions, p.traits, ${profileColumns} from volunteer v join person p on p.id = v.person_id
     left join postcode pc on pc.area = p.postcode_area where v.id = any (?::uuid[])`,
    [keyArray(ids)],
  );
  return new Map(rows.map((row) => [row.id, Object.assign(new VolunteerProfile(), row)]));
}
