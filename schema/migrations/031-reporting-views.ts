/** A column of a view for reporting: what it gives, and what that means to whoever builds a report on it. */
export interface ReportingColumn {
  sql: string;
  means: string;
}

export interface ReportingView {
  means: string;
  /** Behind `from`. */
  from: string;
  columns: Readonly<Record<string, ReportingColumn>>;
}

const column = (sql: string, means: string): ReportingColumn => ({ sql, means });

const inAmsterdam = (instant: string): string => `(${instant} at time zone 'Europe/Amsterdam')::date`;

const organisationKey = (sql: string) => column(sql, 'The organisation: key of organisation.');
const programmeKey = (sql: string) => column(sql, 'The programme: key of programme.');

/** Reasons that tell of illness or death of one person are counted, and not shown row by row. */
const restrictedEndings = `('REQ_DECEASED', 'REQ_NURSING_HOME', 'REQ_HEALTH', 'VOL_ILLNESS', 'VOL_DECEASED')`;
const counts = (match: string) => `${match}.unlink_reason is distinct from 'REGISTRATION_ERROR'`;

/**
 * The views of the schema `reporting`. Facts have keys, days and codes; people are keys with a year of birth and a
 * neighbourhood. No names, no contact, no words of anybody.
 */
export const reportingViews: Readonly<Record<string, ReportingView>> = {
  organisation: {
    means: 'Dimension. The organisations that this role may read: one row each.',
    from: 'public.organisation o',
    columns: {
      organisation_id: column('o.id', 'Key.'),
      slug: column('o.slug', 'Its short name in addresses.'),
      name: column('o.name', 'Its name.'),
    },
  },
  programme: {
    means: 'Dimension. What residents can ask for and volunteers take part in: one row a programme.',
    from: 'public.programme p',
    columns: {
      programme_id: column('p.id', 'Key.'),
      organisation_id: organisationKey('p.organisation_id'),
      slug: column('p.slug', 'Its short name in addresses, unique within the organisation.'),
      name: column('p.name', 'Its name.'),
      kind: column('p.kind', 'RELATION (buddies), TASK (one task at a time), SURVEY (home visits) or PHONE.'),
      status: column('p.status', 'ACTIVE, SUSPENDED or CLOSED, as it is now.'),
      licence_from: column('p.licence_from', 'The first day of its licence; null where it needs none.'),
      licence_until: column(
        'p.licence_until',
        'The day after the last of its licence; null where it needs none.',
      ),
    },
  },
  place: {
    means: 'Dimension. Neighbourhoods with all that lies around them: one row a neighbourhood.',
    from: `public.neighbourhood n join public.district d on d.id = n.district_id
      join public.municipality m on m.id = d.municipality_id left join public.team t on t.id = n.team_id`,
    columns: {
      neighbourhood_id: column('n.id', 'Key.'),
      neighbourhood: column('n.name', 'The name of the neighbourhood or village.'),
      district_id: column('d.id', 'The district, a larger part of the municipality.'),
      district: column('d.name', 'The name of the district.'),
      municipality_id: column('m.id', 'The municipality.'),
      municipality: column('m.name', 'The name of the municipality.'),
      team_id: column('t.id', 'The neighbourhood team; null where none of ours works.'),
      team: column('t.name', 'The name of the team.'),
    },
  },
  day: {
    means:
      'Dimension. Every day from 1 January 1990 to the end of next year. All days in these views are days in Amsterdam.',
    from: `reporting.calendar d
      where d.day < make_date(extract(year from now() at time zone 'Europe/Amsterdam')::int + 2, 1, 1)`,
    columns: {
      day: column('d.day', 'The day: key.'),
      year: column('extract(year from d.day)::int', 'The calendar year.'),
      quarter: column('extract(quarter from d.day)::int', 'The quarter of the year, 1 to 4.'),
      month: column('extract(month from d.day)::int', 'The month of the year, 1 to 12.'),
      iso_year: column('extract(isoyear from d.day)::int', 'The year to which the week belongs (ISO 8601).'),
      iso_week: column('extract(week from d.day)::int', 'The week, 1 to 53, Monday first (ISO 8601).'),
      weekday: column('extract(isodow from d.day)::int', 'The day of the week: 1 is Monday, 7 is Sunday.'),
      is_working_day: column(
        'd.is_working_day',
        'Monday to Friday and no Dutch public holiday; 5 May is one once in five years.',
      ),
      working_day_number: column(
        'd.working_day_number',
        'How many working days there were since 1 January 1990, this one included. Working days from one day to another are the difference of two, where the first counts as the next working day if it is none.',
      ),
    },
  },
  person: {
    means:
      'Dimension. Those who asked for somebody and those who volunteer, without a name: one row a person. Who was forgotten stays as a key.',
    from: `public.person p left join public.postcode c on c.area = p.postcode_area`,
    columns: {
      person_id: column('p.id', 'Key. Means nothing outside these views.'),
      organisation_id: organisationKey('p.organisation_id'),
      birth_year: column(
        'extract(year from p.birth_date)::int',
        'The calendar year of birth; null when not known. A year minus this is the age in completed years on 31 December.',
      ),
      neighbourhood_id: column(
        'c.neighbourhood_id',
        'Where they live now: key of place; null when not known.',
      ),
    },
  },
  match: {
    means:
      'Fact. A resident and a volunteer who were linked: one row a match. Proposals that came to nothing and matches written down by mistake are left out, as they count nowhere. On the day of its end a match no longer runs.',
    from: `public.match m join public.requester r on r.id = m.requester_id join public.volunteer v on v.id = m.volunteer_id
      join public.request q on q.id = m.request_id
      where m.linked_on is not null and ${counts('m')}`,
    columns: {
      match_id: column('m.id', 'Key.'),
      organisation_id: organisationKey('m.organisation_id'),
      programme_id: programmeKey('m.programme_id'),
      request_id: column('m.request_id', 'The request that it answers: key of request.'),
      requester_person_id: column('r.person_id', 'Who asked: key of person.'),
      volunteer_person_id: column('v.person_id', 'Who volunteers: key of person.'),
      support_mode: column('q.support_mode', 'INCIDENTAL (once or now and then) or STRUCTURAL.'),
      link_reason: column(
        'm.link_reasons[1]',
        'The code of the first reason to link them; null when none was given.',
      ),
      proposed_on: column(inAmsterdam('m.proposed_at'), 'The day on which it was proposed.'),
      linked_on: column('m.linked_on', 'The first day on which it ran.'),
      ended_on: column('m.ended_on', 'The day of its end; null while it runs.'),
      ended_by: column(
        'm.initiated_by',
        'Whose wish the end was: REQUESTER, VOLUNTEER, BOTH or ORGANISATION.',
      ),
      unlink_reason: column(
        `case when m.unlink_reason in ${restrictedEndings} then 'RESTRICTED' else m.unlink_reason end`,
        'The code of why it ended. RESTRICTED for illness, death and a nursing home: those are counted in match_ending.',
      ),
    },
  },
  match_ending: {
    means: 'Fact. How many matches of a programme ended in a month for each reason: one row a reason.',
    from: `public.match m where m.ended_on is not null and m.linked_on is not null and ${counts('m')} group by 1, 2, 3, 4`,
    columns: {
      organisation_id: organisationKey('m.organisation_id'),
      programme_id: programmeKey('m.programme_id'),
      month: column(`date_trunc('month', m.ended_on)::date`, 'The first day of the month of the end.'),
      unlink_reason: column('m.unlink_reason', 'The code of why they ended, also those restricted in match.'),
      matches: column('count(*)::int', 'Matches. Add up over months.'),
    },
  },
  wait: {
    means: 'Fact. A time on the waitlist: one row a spell. On its last day somebody no longer waits.',
    from: `public.waitlist_spell w join public.requester r on r.id = w.requester_id`,
    columns: {
      wait_id: column('w.id', 'Key.'),
      organisation_id: organisationKey('w.organisation_id'),
      programme_id: programmeKey('w.programme_id'),
      request_id: column('w.request_id', 'The request: key of request.'),
      person_id: column('r.person_id', 'Who waits: key of person.'),
      support_mode: column('w.support_mode', 'INCIDENTAL (once or now and then) or STRUCTURAL.'),
      from_on: column('w.from_on', 'The first day of the spell. Lengths of waits count from here.'),
      waiting_since: column(
        'w.waiting_since',
        'The day that counts for their place on the list: earlier than from_on where they came back with their old date.',
      ),
      until_on: column('w.until_on', 'The day on which it ended; null while somebody waits.'),
      ended_in_match: column(
        `w.removal_reason = 'MATCHED'`,
        'Whether it ended in a match; null while somebody waits.',
      ),
      priority: column('w.priority', 'Whether they go before the others.'),
      previously_matched: column(
        `exists (select from public.match m where m.requester_id = w.requester_id
          and m.organisation_id = w.organisation_id and m.ended_on <= w.from_on and ${counts('m')})`,
        'Whether they had a match in the organisation, in any programme, that had ended when the spell began. An attribute, and no part of a whole.',
      ),
    },
  },
  request: {
    means: 'Fact. A request for help: one row each, with the days on its clocks.',
    from: `public.request q join public.requester r on r.id = q.requester_id`,
    columns: {
      request_id: column('q.id', 'Key.'),
      organisation_id: organisationKey('q.organisation_id'),
      programme_id: programmeKey('q.programme_id'),
      person_id: column('r.person_id', 'Who asked: key of person.'),
      channel: column('q.channel', 'The code of where it came in.'),
      referrer_kind: column('q.referrer_kind', 'The code of who pointed the way; null when nobody did.'),
      support_mode: column('q.support_mode', 'INCIDENTAL or STRUCTURAL; null while not known.'),
      status: column('q.status', 'Where it stands now.'),
      received_on: column(inAmsterdam('q.received_at'), 'The day on which it came in.'),
      first_contact_on: column(
        inAmsterdam('q.first_contact_at'),
        'The day on which somebody spoke with the resident; attempts do not count. Null while nobody did.',
      ),
      intake_on: column('q.intake_on', 'The day of the intake; null while there was none.'),
      outcome: column('q.outcome', 'The code of how the intake ended; null while it did not.'),
      outcome_on: column('q.outcome_on', 'The day of the outcome.'),
    },
  },
  circumstance: {
    means:
      'Fact. How often a circumstance occurs among the requests of a programme in a calendar year: those behind its matches that ran or ended in the year, and those accepted in it. Totals only. Empty where circumstances were never asked.',
    from: `public.request q
      cross join lateral (
        select distinct y::int as year from (
          select generate_series(extract(year from m.linked_on), extract(year from coalesce(m.ended_on, now() at time zone 'Europe/Amsterdam'))) as y
          from public.match m where m.request_id = q.id and m.linked_on is not null and ${counts('m')}
          union select extract(year from q.outcome_on) where q.outcome = 'ACCEPTED') counted) years
      cross join (values ('MIGRATION_BACKGROUND'), ('DOMESTIC_VIOLENCE'), ('SINGLE_PARENT')) c (circumstance)
      where q.circumstances is not null
      group by 1, 2, 3, 4`,
    columns: {
      organisation_id: organisationKey('q.organisation_id'),
      programme_id: programmeKey('q.programme_id'),
      year: column('years.year', 'The calendar year.'),
      circumstance: column('c.circumstance', 'MIGRATION_BACKGROUND, DOMESTIC_VIOLENCE or SINGLE_PARENT.'),
      requests: column(
        '(count(*) filter (where c.circumstance = any (q.circumstances)))::int',
        'Requests with the circumstance. Circumstances overlap: they do not add up.',
      ),
      known: column('count(*)::int', 'Requests of which circumstances were asked: what to divide by.'),
    },
  },
  enrolment: {
    means: 'Fact. A volunteer taking part in a programme: one row a time that they did.',
    from: `public.enrolment e join public.volunteer v on v.id = e.volunteer_id`,
    columns: {
      enrolment_id: column('e.id', 'Key.'),
      organisation_id: organisationKey('e.organisation_id'),
      programme_id: programmeKey('e.programme_id'),
      person_id: column('v.person_id', 'Who volunteers: key of person.'),
      status: column(
        'e.status',
        'How far they are now: CANDIDATE to LEFT. CANDIDATE and REJECTED do not count as enrolled.',
      ),
      since: column('e.since', 'The first day.'),
      until: column('e.until', 'The day on which it ended; null while it goes on.'),
      trained_on: column(
        'e.trained_on',
        'The day on which the training was completed; null while it is not.',
      ),
      deployable: column('e.deployable', 'Whether they can be deployed in this municipality.'),
      from_partner: column('e.partner is not null', 'Whether they work for a partner organisation.'),
      capacity: column('e.capacity', 'How many matches they have room for.'),
    },
  },
  volunteer_spell: {
    means:
      'Fact. A time as a volunteer of the organisation: one row each. On the last day somebody is no longer active.',
    from: `public.volunteer_spell s join public.volunteer v on v.id = s.volunteer_id`,
    columns: {
      volunteer_spell_id: column('s.id', 'Key.'),
      organisation_id: organisationKey('s.organisation_id'),
      person_id: column('v.person_id', 'Who volunteers: key of person.'),
      joined_on: column('s.joined_on', 'The first day.'),
      joined_on_known: column(
        's.joined_on_known',
        'Whether that day is known; otherwise it is an early guess.',
      ),
      left_on: column('s.left_on', 'The day on which they left; null while they are there.'),
      leave_reason: column(
        `case when s.leave_reason = 'HEALTH' then 'RESTRICTED' else s.leave_reason end`,
        'The code of why they left; RESTRICTED for health, null when not known.',
      ),
      recruitment_channel: column('v.recruitment_channel', 'The code of how they found the organisation.'),
      hours_per_week: column('v.hours_per_week', 'Hours a week; 0 means on call, null not known.'),
    },
  },
  visit: {
    means: 'Fact. A day on which a volunteer was with the resident: one row a match and day.',
    from: `public.visit v join public.match m on m.id = v.match_id where v.minutes > 0`,
    columns: {
      organisation_id: organisationKey('v.organisation_id'),
      programme_id: programmeKey('m.programme_id'),
      match_id: column('v.match_id', 'The match: key of match.'),
      on_date: column('v.on_date', 'The day.'),
      minutes: column('v.minutes', 'How long, in minutes.'),
    },
  },
  coordination_hours: {
    means: 'Fact. Hours that coordinators spend on a programme: one row a month.',
    from: 'public.coordination_hours h',
    columns: {
      organisation_id: organisationKey('h.organisation_id'),
      programme_id: programmeKey('h.programme_id'),
      month: column('h.month', 'The first day of the month.'),
      planned: column('h.planned', 'Hours that were planned.'),
      worked: column('h.worked', 'Hours that were worked.'),
    },
  },
  campaign_visit: {
    means: 'Fact. Somebody who was invited in a campaign: one row a person and invitation.',
    from: 'public.campaign_visit c',
    columns: {
      organisation_id: organisationKey('c.organisation_id'),
      programme_id: programmeKey('c.programme_id'),
      person_id: column('c.person_id', 'Who: key of person.'),
      invited_on: column('c.invited_on', 'The day of the invitation.'),
      reached_on: column('c.reached_on', 'The day on which they were reached; null while they were not.'),
      visited_on: column('c.visited_on', 'The day of the visit; null while there was none.'),
    },
  },
  published_figure: {
    means: 'Fact. A figure as it was once printed, to hold what is counted against: one row each.',
    from: 'public.published_figure f',
    columns: {
      organisation_id: organisationKey('f.organisation_id'),
      programme_id: programmeKey('f.programme_id'),
      report: column('f.report', 'PROGRAMME, VOLUNTEERS or REQUESTS.'),
      period_from: column('f.period_from', 'The first day of its period.'),
      period_until: column('f.period_until', 'The day after the last of its period.'),
      label: column('f.label', 'Which figure: the code by which exports call it.'),
      value: column('f.value', 'The number as printed, in the unit of the figure.'),
      source: column('f.source', 'The document.'),
    },
  },
};

/** What the views say of themselves, without what they are made of. */
export const describedViews = () =>
  Object.entries(reportingViews).map(([name, { means, columns }]) => ({
    name,
    means,
    columns: Object.entries(columns).map(([column, { means }]) => ({ name: column, means })),
  }));
