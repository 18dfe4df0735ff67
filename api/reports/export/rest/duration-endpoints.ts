import { z } from 'zod';
import { codesOf } from '../../../platform/codes.ts';
import { RetentionSplit } from '../../lasting/match-retention-types.ts';
import { RetentionVariant } from '../../lasting/retention-types.ts';
import { evaluations, matchRetention, volunteerRetention, waiting } from './duration-documents.ts';
import { fromDocument } from './from-document.ts';
import { knownAt, organisationId, period } from './parameters.ts';
import type { Endpoint } from './types.ts';

const programme = z
  .string()
  .max(100)
  .optional()
  .describe('One programme of it, by its id; all together when left out.');

type Values = Readonly<Record<string, unknown>>;
const ofOrganisation = ({ organisationId, from: _, until: __, ...asked }: Values): Values => ({
  organisation: organisationId,
  ...asked,
});

/** How long matches, volunteers and waits last, and what people answered. */
export const durationEndpoints: readonly Endpoint[] = [
  {
    path: '/organisations/{organisationId}/match-retention-report',
    id: 'getMatchRetentionReport',
    about:
      'How long the matches last that were linked in a period: the curve, and the shares after 3, 6 and 12 months.',
    params: { organisationId },
    query: {
      ...period,
      programme,
      variant: z.enum(codesOf(RetentionVariant)).default('ALL_ENDINGS').describe('Which endings count.'),
      splitBy: z
        .enum(codesOf(RetentionSplit))
        .optional()
        .describe('By what they are told apart; not at all when left out.'),
      knownAt,
    },
    ...fromDocument(matchRetention, ofOrganisation),
  },
  {
    path: '/organisations/{organisationId}/volunteer-retention-report',
    id: 'getVolunteerRetentionReport',
    about: 'How long the volunteers of an organisation stay, and whether they have somebody to help.',
    params: { organisationId },
    query: {
      ...period,
      idleMonths: z.coerce
        .number()
        .int()
        .min(1)
        .max(120)
        .default(6)
        .describe('After how many months without a match a volunteer counts as idle.'),
      knownAt,
    },
    ...fromDocument(volunteerRetention, ofOrganisation),
  },
  {
    path: '/organisations/{organisationId}/waiting-report',
    id: 'getWaitingReport',
    about: 'Who waits at the end of a period, and how long people waited in fact.',
    params: { organisationId },
    query: { ...period, programme, knownAt },
    ...fromDocument(waiting, ofOrganisation),
  },
  {
    path: '/organisations/{organisationId}/evaluation-report',
    id: 'getEvaluationReport',
    about: 'What people answered of whom the moment to ask was in a period.',
    params: { organisationId },
    query: { ...period, programme, knownAt },
    ...fromDocument(evaluations, ofOrganisation),
  },
];
