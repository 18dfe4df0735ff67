import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { actSignedIn, lockForChange } from '../access/change.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../platform/refusal.ts';
import { LeaveReason } from './codes.ts';
import { EnrolmentResult, enrolmentRule } from './enrolment-result.ts';
import { lastSpells, writeLeaveReason } from './leaving.ts';
import { leaveReasonObstacle } from './rules.ts';
import { Enrolment } from './volunteer.ts';

@Resolver(() => Enrolment)
export class LeaveReasonResolver {
  @Mutation(() => EnrolmentResult, {
    description:
      'Writes down afterwards why a volunteer left, when nobody did so at the time. For coordinators of a programme that was left.',
  })
  writeLeaveReason(
    @Arg('enrolment', () => ID, { description: 'The enrolment that ended.' }) enrolment: string,
    @Arg('reason', () => LeaveReason, { description: 'Why; not UNKNOWN.' }) reason: LeaveReason,
    @Ctx() context: Context,
  ): Promise<Enrolment | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const found = await lockForChange(em, viewer, enrolmentRule, enrolment);
      return found instanceof Refusal ? found : writeLeaveReason(em, found, reason, acting);
    });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the volunteer left, nobody wrote down why, and you can.',
  })
  async viewerCanWriteLeaveReason(@Root() enrolment: Enrolment, @Ctx() context: Context): Promise<boolean> {
    if (enrolment.status !== 'LEFT' || !(await context.may('volunteer.write', enrolment))) return false;
    const spell = await context.load(lastSpells, enrolment.volunteerId);
    return leaveReasonObstacle(enrolment, spell) === undefined;
  }
}
