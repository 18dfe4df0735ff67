import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import type { Language } from '../messages/texts.ts';
import type { ConsentPurpose } from './codes.ts';
import { consentText } from './consent-texts.ts';
import { type OwnDataSection, sectionsOf, type Tree, textOf, type Value } from './own-data-text.ts';

@ObjectType('OwnDataSection', { description: 'One part of what is known of a person.' })
class OwnDataPart implements OwnDataSection {
  @Field({ description: 'What it is about.' })
  title!: string;
  @Field({ description: 'What is known, one thing on a line.' })
  text!: string;
}

@ObjectType({
  description:
    'All that is known of a person, to take away. Notes of staff and whatever is about others are left out.',
})
export class OwnData {
  @Field({ description: 'As a text to read, in the language of the reader.' })
  text!: string;
  @Field(() => [OwnDataPart], { description: 'The same text in parts, to show on a page.' })
  sections!: OwnDataPart[];
  @Field({ description: 'The same as JSON, for programs.' })
  json!: string;
}

/** Gathers all that is known of a person, in one statement. */
export async function loadOwnData(
  em: SqlEntityManager,
  personId: string,
  language: Language,
): Promise<OwnData> {
  const [row] = await em.execute<{ data: Tree }[]>(ownDataSql, Array(21).fill(personId));
  const consents = (row!.data.consents as unknown as ConsentRow[]).map(
    ({ purpose, textVersion, language: read, ...consent }) => ({
      ...consent,
      text: consentText(purpose, textVersion, read) ?? null,
    }),
  );
  const data: Tree = { ...row!.data, consents };
  const sections = sectionsOf(data, language);
  return Object.assign(new OwnData(), {
    sections,
    text: textOf(sections, language),
    json: JSON.stringify(data, null, 2),
  });
}

interface ConsentRow {
  purpose: ConsentPurpose;
  textVersion: number;
  language: Language;
  [name: string]: Value;
}

const list = (columns: string, rest: string) =>
  `(select coalesce(json_agg(x), '[]') from (select ${columns} from ${rest}) x)`;
const requesters = '(select id from requester where person_id = ?)';
const volunteers = '(select id from volunteer where person_id = ?)';

// Left out on purpose: notes of staff (request.note, note, match.decline_reason, match_decision.because, details of events), names and addresses of
// referrers and helpers, and of whoever was on the other side of a match.
const ownDataSql = `select json_build_object(
  'person', (select row_to_json(x) from (
    select p.first_name as "firstName", p.last_name as "lastName", p.birth_date as "birthDate", p.gender, p.postcode,
      p.email, p.phone, p.languages, p.interests, p.professions, p.life_philosophy as "lifePhilosophy", p.traits,
      (select h.name from household h join requester r on r.household_id = h.id where r.person_id = p.id limit 1) as household,
      array(select key from requester where person_id = p.id and key is not null
        union select key from volunteer where person_id = p.id and key is not null) as "ownKey"
    from person p where p.id = ?) x),
  'requests', ${list(
    `g.name as programme, q.reference, q.status, q.channel, q.referrer_kind as "referrerKind", q.support_mode as "supportMode",
     q.availability, q.wanted_volunteer_gender as "wantedGender", q.max_distance_km as "maxDistanceKm", q.question, q.summary,
     q.urgency, q.interpreter, q.wanted_age_from as "wantedAgeFrom", q.wanted_age_to as "wantedAgeTo", q.avoids,
     q.helpful_experience as experience,
     q.circumstances, q.received_at as "receivedAt", q.first_attempt_at as "firstAttemptAt", q.first_contact_at as "firstContactAt", q.intake_on as "intakeOn",
     q.outcome, q.outcome_on as "outcomeOn", q.outcome_reason as "outcomeReason", q.redirected_to as "redirectedTo",
     ${list(`w.waiting_since as "from", w.until_on as "until", w.removal_reason as reason`, 'waitlist_spell w where w.request_id = q.id order by w.from_on')} as waits,
     ${list('s.written_at as "writtenAt", s.words', 'resident_report s where s.request_id = q.id and not s.by_helper order by s.written_at')} as said`,
    `request q join programme g on g.id = q.programme_id where q.requester_id in ${requesters} order by q.received_at`,
  )},
  'volunteering', ${list(
    'v.recruitment_channel as "recruitmentChannel", v.hours_per_week as "hoursPerWeek", v.capacity',
    'volunteer v where v.person_id = ?',
  )},
  'spells', ${list('s.joined_on as "joinedOn", s.left_on as "leftOn", s.leave_reason as reason, s.promised_months as "promisedMonths"', `volunteer_spell s where s.volunteer_id in ${volunteers} order by s.joined_on`)},
  'enrolments', ${list(
    `g.name as programme, e.status, e.since as "from", e.until, e.availability, e.wanted_requester_gender as "wantedGender",
     e.max_distance_km as "maxDistanceKm", e.trained_on as "trainedOn", e.vog_seen_on as "vogSeenOn", e.partner,
     e.wanted_age_from as "wantedAgeFrom", e.wanted_age_to as "wantedAgeTo", e.avoids, e.experience,
     e.preferred_support_mode as "preferredSupportMode"`,
    `enrolment e join programme g on g.id = e.programme_id where e.volunteer_id in ${volunteers} order by e.since`,
  )},
  'matches', ${list(
    `g.name as programme, case when m.requester_id in ${requesters} then 'REQUESTER' else 'VOLUNTEER' end as role,
     m.status, m.introduction_at as "introductionAt", m.introduction_place as "introductionPlace", m.linked_on as "linkedOn", m.ended_on as "endedOn"`,
    `match m join programme g on g.id = m.programme_id
     where m.requester_id in ${requesters} or m.volunteer_id in ${volunteers} order by m.proposed_at`,
  )},
  'bridges', ${list(
    `g.name as programme, case when m.requester_id in ${requesters} then 'REQUESTER' else 'VOLUNTEER' end as role,
     b.from_on as "from", coalesce(b.ended_on, b.last_on + 1) as until`,
    `bridge b join match m on m.id = b.match_id join programme g on g.id = b.programme_id
     where m.requester_id in ${requesters} or b.volunteer_id in ${volunteers} order by b.from_on`,
  )},
  'applications', ${list(
    `a.status, a.first_name as "firstName", a.last_name as "lastName", a.birth_date as "birthDate", a.email, a.phone,
     a.postcode, a.languages, a.availability, a.motivation, a.submitted_at as "submittedAt"`,
    `application a where a.volunteer_id in ${volunteers} order by a.submitted_at`,
  )},
  'visits', ${list('c.invited_on as "invitedOn", c.reached_on as "reachedOn", c.visited_on as "visitedOn", c.follow_up as "followUp"', 'campaign_visit c where c.person_id = ? order by c.invited_on')},
  'hours', ${list('b.on_date as "on", b.minutes', `visit b join match m on m.id = b.match_id where b.minutes > 0 and m.volunteer_id in ${volunteers} order by b.on_date`)},
  'readings', ${list('t.title as material, x.read_on as "readOn"', `training_reading x join training_material t on t.id = x.material_id where x.volunteer_id in ${volunteers} order by x.read_on, t.title`)},
  'searches', ${list('x.name, x.search, x.looked_on as "lookedOn"', `saved_search x join role_grant r on r.account_id = x.account_id where r.volunteer_id in ${volunteers} order by x.name`)},
  'evaluations', ${list(
    `g.name as programme, s.moment, r.answered_on as "answeredOn",
     ${list(
       `coalesce(q.items->(case when q.instrument in ('GOALS', 'LONELINESS') then a.item end)->>'nl', q.words->>'nl') as asked,
        q.instrument, case when q.instrument in ('GOALS', 'LONELINESS') then a.item + 1 end as part, a.value as answer`,
       'survey_answer a join survey_question q on q.id = a.question_id where a.response_id = r.id order by q.position, a.item',
     )} as answers`,
    `survey_response r join survey s on s.id = r.survey_id join match m on m.id = r.match_id
     join programme g on g.id = m.programme_id
     where s.audience = 'REQUESTER' and m.requester_id in ${requesters}
       or s.audience = 'VOLUNTEER' and m.volunteer_id in ${volunteers} order by r.began_at`,
  )},
  'consents', ${list(
    `c.purpose, c.text_version as "textVersion", c.language, c.given_by as "givenBy", c.given_at as "givenAt", c.withdrawn_at as "withdrawnAt"`,
    `consent c where c.person_id = ? or c.application_id in (select id from application where volunteer_id in ${volunteers}) order by c.given_at`,
  )},
  'events', ${list(
    `v.type as what, v.on_date as "on"`,
    `event v where v.entity_id in (select id from request where requester_id in ${requesters})
       and v.type not in ('NOTE_WRITTEN', 'NOTE_TAKEN_BACK') order by v.recorded_at`,
  )}) as data`;
