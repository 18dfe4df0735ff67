import { z } from 'zod';
import { durationEndpoints } from './duration-endpoints.ts';
import { fromDocument } from './from-document.ts';
import { oneOrganisation, oneProgramme, organisationPage, programmePage } from './listed.ts';
import { knownAt, organisationId, period } from './parameters.ts';
import type { Endpoint } from './types.ts';

const page = {
  first: z.coerce.number().int().min(1).max(500).default(50).describe('At most so many.'),
  after: z.string().max(500).optional().describe('Where the page before this one ended: part of its `next`.'),
};
const programmeId = z.string().max(100).describe('The programme, by its id.');
/** Once or several times in the address. */
const several = (value: unknown) => (value === undefined ? [] : [value].flat());

const programmeReport = `query ($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
  programmeReport(programme: $programme, period: $period, knownAt: $knownAt) {
    runningAtStart inflow outflow runningAtEnd total volunteersInvolved requestersInvolved
    waitlist { length longerThanYear previouslyMatched medianDays p90Days }
    unlinkReasons { reason count }
    youngestVolunteer oldestVolunteer youngestRequester oldestRequester
    volunteers { enrolled trained deployable candidates fromPartners }
    campaign { invited reached visited }
    circumstances { circumstance count known }
    hours { planned worked }
    warnings { code text }
  }
}`;

const programmeTrend = `query ($programme: ID!, $period: PeriodInput!, $knownAt: DateTime) {
  programmeTrend(programme: $programme, period: $period, knownAt: $knownAt) {
    from received inflow outflow runningAtEnd waitingAtEnd
  }
}`;

const volunteerReport = `query ($organisation: ID!, $period: PeriodInput!, $leavingOut: [ID!], $knownAt: DateTime) {
  volunteerReport(organisation: $organisation, period: $period, leavingOut: $leavingOut, knownAt: $knownAt) {
    activeAtStart joined left activeAtEnd retentionRate turnoverRate
    byProgramme { programme { id slug name } activeAtEnd }
    tenure { band count }
    hoursPerWeek { band count }
    meanHoursPerWeek
    channels { channel count }
    leaveReasons { reason count }
    warnings { code text }
  }
}`;

const requestReport = `query ($organisation: ID!, $period: PeriodInput!, $knownAt: DateTime) {
  requestReport(organisation: $organisation, period: $period, knownAt: $knownAt) {
    received
    byChannel { channel count }
    byOutcome { outcome count }
    byTeam { team { id name } count }
    firstContact { workingDays withinPct target met }
    handled { workingDays withinPct target met }
    warnings { code text }
  }
}`;

/** All that the REST export answers. What is served and what is published about it are both made of this list. */
export const endpoints: readonly Endpoint[] = [
  {
    path: '/organisations',
    id: 'listOrganisations',
    about: 'Organisations of which you may see figures, by name.',
    params: {},
    query: page,
    ...organisationPage,
  },
  {
    path: '/organisations/{organisationId}',
    id: 'getOrganisation',
    about: 'An organisation of which you may see figures.',
    params: { organisationId },
    query: {},
    ...oneOrganisation,
  },
  {
    path: '/organisations/{organisationId}/volunteer-report',
    id: 'getVolunteerReport',
    about: 'The volunteers of an organisation in a period.',
    params: { organisationId },
    query: {
      ...period,
      leavingOut: z
        .preprocess(several, z.array(z.string().max(100)).max(100))
        .describe('Ids of programmes to leave out: persons who take part in these only do not count.'),
      knownAt,
    },
    ...fromDocument(volunteerReport, ({ organisationId, leavingOut }) => ({
      organisation: organisationId,
      leavingOut,
    })),
  },
  {
    path: '/organisations/{organisationId}/request-report',
    id: 'getRequestReport',
    about: 'The requests that an organisation received in a period.',
    params: { organisationId },
    query: { ...period, knownAt },
    ...fromDocument(requestReport, ({ organisationId }) => ({ organisation: organisationId })),
  },
  ...durationEndpoints,
  {
    path: '/programmes',
    id: 'listProgrammes',
    about: 'Programmes of which you may see figures, by name.',
    params: {},
    query: page,
    ...programmePage,
  },
  {
    path: '/programmes/{programmeId}',
    id: 'getProgramme',
    about: 'A programme of which you may see figures.',
    params: { programmeId },
    query: {},
    ...oneProgramme,
  },
  {
    path: '/programmes/{programmeId}/report',
    id: 'getProgrammeReport',
    about: 'A programme in a period.',
    params: { programmeId },
    query: { ...period, knownAt },
    ...fromDocument(programmeReport, ({ programmeId }) => ({ programme: programmeId })),
  },
  {
    path: '/programmes/{programmeId}/quarters',
    id: 'listQuarters',
    about: 'A programme quarter by quarter, the latest first and 40 at most: those that begin in the period.',
    params: { programmeId },
    query: { ...period, knownAt },
    ...fromDocument(programmeTrend, ({ programmeId }) => ({ programme: programmeId }), 'quarters'),
  },
];
