const ofProgramme = 'programme_id = :programme';
const ranAt = (day: string) => `linked_on < ${day} and (ended_on is null or ended_on >= ${day})`;
const touched = `${ofProgramme} and linked_on < :until and (ended_on is null or ended_on >= :from)`;
const waiting = `from reporting.wait
where ${ofProgramme} and from_on < :until and (until_on is null or until_on >= :until)`;
const days = `:until::date - 1 - from_on`;
const atEnd = `from reporting.enrolment
where ${ofProgramme} and since < :until and (until is null or until >= :until)`;
const accepted = `status not in ('CANDIDATE', 'REJECTED')`;
const matches = (where: string) => `select count(*) from reporting.match\nwhere ${where}`;
const invited = (day: string) => `select count(distinct person_id) from reporting.campaign_visit
where ${ofProgramme} and ${day} >= :from and ${day} < :until`;
const hours = (column: string) => `select coalesce(sum(${column}), 0) from reporting.coordination_hours
where ${ofProgramme} and month >= :from and month < :until`;
const age = (
  which: string,
  side: string,
) => `select ${which}(extract(year from :until::date - 1) - p.birth_year)
from reporting.match m join reporting.person p on p.person_id = m.${side}_person_id
where ${touched}`;
/** Who takes part, by their matches; in a programme of tasks without any, by what else says that they did. */
const involved = (side: string, otherwise: string) => `select case
  when kind = 'TASK' and not exists (select from reporting.match where ${touched})
  then (select count(distinct person_id) from ${otherwise})
  else (select count(distinct ${side}_person_id) from reporting.match where ${touched}) end
from reporting.programme where ${ofProgramme}`;

/**
 * For each figure of a programme the statement over the views that gives it, by the code by which exports call it. A
 * test holds that they give what the report gives.
 */
export const programmeExamples: Readonly<Record<string, string>> = {
  runningAtStart: matches(`${ofProgramme} and ${ranAt(':from')}`),
  inflow: matches(`${ofProgramme} and linked_on >= :from and linked_on < :until`),
  outflow: matches(`${ofProgramme} and ended_on >= :from and ended_on < :until`),
  runningAtEnd: matches(`${ofProgramme} and ${ranAt(':until')}`),
  total: matches(touched),
  volunteersInvolved: involved(
    'volunteer',
    `reporting.enrolment
    where ${ofProgramme} and since < :until and (until is null or until > :from) and ${accepted}`,
  ),
  requestersInvolved: involved(
    'requester',
    `reporting.request
    where ${ofProgramme} and outcome in ('ACCEPTED', 'HANDLED_NO_TRAJECT') and outcome_on >= :from and outcome_on < :until`,
  ),
  'waitlist.length': `select count(*) ${waiting}`,
  'waitlist.longerThanYear': `select count(*) ${waiting} and from_on <= :until::date - 1 - interval '12 months'`,
  'waitlist.previouslyMatched': `select count(*) ${waiting} and previously_matched`,
  'waitlist.medianDays': `select percentile_cont(0.5) within group (order by ${days}) ${waiting}`,
  'waitlist.p90Days': `select percentile_cont(0.9) within group (order by ${days}) ${waiting}`,
  youngestVolunteer: age('min', 'volunteer'),
  oldestVolunteer: age('max', 'volunteer'),
  youngestRequester: age('min', 'requester'),
  oldestRequester: age('max', 'requester'),
  'volunteers.enrolled': `select count(distinct person_id) ${atEnd} and ${accepted}`,
  'volunteers.trained': `select count(distinct person_id) ${atEnd} and ${accepted} and trained_on < :until`,
  'volunteers.deployable': `select count(distinct person_id) ${atEnd} and ${accepted} and trained_on < :until and deployable`,
  'volunteers.candidates': `select count(distinct person_id) ${atEnd} and status = 'CANDIDATE'`,
  'volunteers.fromPartners': `select count(distinct person_id) ${atEnd} and ${accepted} and from_partner`,
  'campaign.invited': invited('invited_on'),
  'campaign.reached': invited('reached_on'),
  'campaign.visited': invited('visited_on'),
  'hours.planned': hours('planned'),
  'hours.worked': hours('worked'),
  unlinkReasons: `select unlink_reason, sum(matches) from reporting.match_ending
where ${ofProgramme} and month >= :from and month < :until
group by unlink_reason`,
  circumstances: `select circumstance, requests, known from reporting.circumstance
where ${ofProgramme} and year = extract(year from :from::date)`,
};

const activeAt = (day: string) => `select count(distinct person_id) from reporting.volunteer_spell
where organisation_id = :organisation and joined_on < ${day} and (left_on is null or left_on >= ${day})`;
const inTime = (column: string, workingDays: number) => `select 100.0 * count(*) filter (
    where done.working_day_number - zero.number <= ${workingDays}) / nullif(count(*), 0)
from reporting.request q
join reporting.day received on received.day = q.received_on
cross join lateral (select received.working_day_number + (not received.is_working_day)::int as number) zero
join reporting.day last on last.day = :until::date - 1
left join reporting.day done on done.day = q.${column}
where q.organisation_id = :organisation and q.received_on >= :from and q.received_on < :until
  and (q.${column} is not null or last.working_day_number - zero.number > 20)`;

/** The same for figures of an organisation, of volunteers and of requests. */
export const organisationExamples: Readonly<Record<string, string>> = {
  activeAtStart: activeAt(':from'),
  joined: `select count(*) from reporting.volunteer_spell
where organisation_id = :organisation and joined_on >= :from and joined_on < :until`,
  left: `select count(*) from reporting.volunteer_spell
where organisation_id = :organisation and left_on >= :from and left_on < :until`,
  activeAtEnd: activeAt(':until'),
  received: `select count(*) from reporting.request
where organisation_id = :organisation and received_on >= :from and received_on < :until`,
  'firstContact.3': inTime('first_contact_on', 3),
  'handled.30': inTime('outcome_on', 30),
};

const ofOrganisation = 'organisation_id = :organisation';
const cohort = `from reporting.match
where ${ofOrganisation} and linked_on >= :from::date - interval '12 months' and linked_on < :until::date - interval '12 months'
  and linked_on + interval '12 months' <= current_date`;
const waitingOf = (what: string) => `select count(*) from reporting.wait
where ${ofOrganisation} and from_on < :until and (until_on is null or until_on >= :until)${what}`;
const longer = `from_on <= :until::date - 1 - interval '12 months'`;

/**
 * The same for counts of the reports on how long things last, by the address of each report in the REST export. Shares
 * and curves are no counts: those are for the reports.
 */
export const durationExamples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'match-retention-report': {
    'all.followed': matches(`${ofOrganisation} and linked_on >= :from and linked_on < :until`),
    'closures.served': matches(
      `${ofOrganisation} and linked_on < :until and (ended_on is null or ended_on >= :from)`,
    ),
    'closures.closed': matches(`${ofOrganisation} and ended_on >= :from and ended_on < :until`),
    'cohort.linked': `select count(*) ${cohort}`,
    'cohort.lasted': `select count(*) ${cohort}
  and (ended_on is null or ended_on >= linked_on + interval '12 months')`,
  },
  'volunteer-retention-report': {
    'use.matched': `select count(distinct m.volunteer_person_id) from reporting.match m
join reporting.volunteer_spell s on s.person_id = m.volunteer_person_id and s.organisation_id = m.organisation_id
  and s.joined_on < :until and (s.left_on is null or s.left_on >= :until)
where m.organisation_id = :organisation and m.linked_on < :until and (m.ended_on is null or m.ended_on >= :until)`,
  },
  'waiting-report': {
    length: waitingOf(''),
    longerThanYear: waitingOf(` and ${longer}`),
    previouslyMatched: waitingOf(' and previously_matched'),
    both: waitingOf(` and ${longer} and previously_matched`),
    'realised.matched': `select count(*) from reporting.wait
where ${ofOrganisation} and from_on >= :from and from_on < :until and ended_in_match and until_on <= current_date`,
  },
};
