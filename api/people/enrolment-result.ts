import { createUnionType } from 'type-graphql';
import type { ChangeRule } from '../access/change.ts';
import { Refusal } from '../platform/refusal.ts';
import { Enrolment } from './volunteer.ts';

export const EnrolmentResult = createUnionType({
  name: 'EnrolmentResult',
  description: 'The enrolment as it is now, or why nothing changed.',
  types: () => [Enrolment, Refusal] as const,
});

/** How an enrolment is found for a change. */
export const enrolmentRule: ChangeRule<Enrolment> = {
  entity: Enrolment,
  type: 'Enrolment',
  argument: 'enrolment',
  permission: 'volunteer.write',
  missing: 'enrolmentNotFound',
};
