import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Grant } from '../../access/permissions.ts';
import { Programme } from '../../organisations/programme.ts';
import { DayPart } from '../../people/codes.ts';
import type { Day } from '../../platform/days.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { MatchSide } from '../codes.ts';
import { disclosed } from '../disclosure.ts';

@ObjectType({
  description:
    'Somebody stands in while a match rests, as one of the two sees it: of the other, what two who are to meet know.',
})
export class StandingIn {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => MatchSide, {
    description: 'Which of the two you are: the resident, or the one who stands in.',
  })
  side!: 'REQUESTER' | 'VOLUNTEER';
  @Field(() => Programme, { description: 'The programme.' })
  programme?: Programme;
  @Field(() => DateScalar, { name: 'from', description: 'The first day.' })
  fromOn!: Day;
  @Field(() => DateScalar, { description: 'The last day.' })
  lastOn!: Day;
  @Field(() => String, { nullable: true, description: 'The first name of the other.' })
  firstName!: string | null;
  @Field(() => [String], { description: 'The languages of the other, as ISO 639-1 codes.' })
  languages!: string[];
  @Field(() => [DayPart], { description: 'When the other has time; empty when not said.' })
  availability!: DayPart[];
  @Field(() => String, { nullable: true, description: 'The part of town where the other lives.' })
  district!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What the resident agreed that a volunteer reads; for the volunteer.',
  })
  summary!: string | null;
  organisationId!: string;
  programmeId!: string;
  matchId!: string;
}

type Row = Omit<StandingIn, 'side' | 'programme'>;

/**
 * Who stands in today for the matches of one resident, or for whom one volunteer does. Whoever was stopped, paused or
 * left meanwhile stands in for nobody.
 */
export async function standInsOf(em: SqlEntityManager, self: Grant, today: Day): Promise<StandingIn[]> {
  const side = self.role === 'VOLUNTEER' ? 'VOLUNTEER' : 'REQUESTER';
  const [mine, other] =
    side === 'VOLUNTEER' ? ['b.volunteer_id', 'requester'] : ['m.requester_id', 'volunteer'];
  const rows: Row[] = await em.execute(
    `select b.id, b.organisation_id as "organisationId", b.programme_id as "programmeId", b.match_id as "matchId",
       b.from_on as "fromOn", b.last_on as "lastOn", p.first_name as "firstName", p.languages,
       ${side === 'VOLUNTEER' ? 'q' : 'e'}.availability, d.name as district,
       case when q.summary_agreed_at is not null then q.summary end as summary
     from bridge b
     join match m on m.id = b.match_id and m.status = 'ON_HOLD'
     join request q on q.id = m.request_id
     join enrolment e on e.id = b.enrolment_id and e.status = 'CERTIFIED'
     join ${other} o on o.id = ${side === 'VOLUNTEER' ? 'm.requester_id' : 'b.volunteer_id'}
     join person p on p.id = o.person_id
     left join postcode c on c.area = p.postcode_area
     left join neighbourhood n on n.id = c.neighbourhood_id
     left join district d on d.id = n.district_id
     where ${mine} = ? and b.ended_on is null and ? between b.from_on and b.last_on
     order by b.last_on, b.id limit 20`,
    [side === 'VOLUNTEER' ? self.volunteerId : self.requesterId, today],
  );
  return rows.map((row) => {
    const other = {
      summary: row.summary,
      firstName: row.firstName ?? '',
      name: '',
      phone: null,
      email: null,
    };
    const { firstName, summary } = disclosed(other, 'FIRST_NAMES');
    // The summary tells of the resident, who knows it.
    return Object.assign(new StandingIn(), row, {
      side,
      firstName,
      summary: side === 'VOLUNTEER' ? summary : null,
    });
  });
}
