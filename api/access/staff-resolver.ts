import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.ts';
import { permittedOrganisationId } from '../organisations/permitted.ts';
import { grouped } from '../platform/batch.ts';
import { Node } from '../platform/node.ts';
import { Refusal } from '../platform/refusal.ts';
import { RoleGrant } from './account.ts';
import { Role } from './codes.ts';
import { canChangeRolesOf, isStaffRole } from './rules.ts';
import { disableAccount, enableAccount, grantRole, revokeRole, type StaffRow, staffOf } from './staff.ts';
import { RoleInOrganisation } from './viewer.ts';

@ObjectType({ description: 'Somebody of the staff of an organisation.', implements: Node })
export class StaffMember extends Node {
  organisationId!: string;
  @Field({ description: 'The name by which colleagues know them.' })
  displayName!: string;
  @Field({ description: 'The mail address with which they sign in.' })
  email!: string;
  @Field({ description: 'Whether they are kept out.' })
  disabled!: boolean;
}

const StaffResult = createUnionType({
  name: 'StaffResult',
  description: 'The member of staff as they are now, or why nothing changed.',
  types: () => [StaffMember, Refusal] as const,
});

@ArgsType()
class StaffArgs {
  @Field(() => ID, { description: 'The member of staff.' })
  account!: string;
  @Field(() => ID, { description: 'The organisation that it is about.' })
  organisation!: string;
}

@ArgsType()
class RoleArgs extends StaffArgs {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;
  @Field(() => ID, { nullable: true, description: 'The programme, when it is for one only.' })
  programme!: string | null;
}

/** Who works for an organisation, for its administrators. Nobody changes their own roles. */
@Resolver(() => StaffMember)
export class StaffResolver {
  @Query(() => [StaffMember], {
    nullable: true,
    description:
      'The staff of an organisation, by name; null when it is not yours. For administrators and managers.',
  })
  async staff(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Ctx() context: Context,
  ): Promise<StaffMember[] | null> {
    const organisationId = await permittedOrganisationId(context, organisation, 'account.read');
    if (!organisationId) return null;
    return (await staffOf(await context.reads.em(), organisationId)).map(asMember);
  }

  @FieldResolver(() => [RoleInOrganisation], { description: 'What they may do in this organisation.' })
  async roles(@Root() member: StaffMember, @Ctx() context: Context): Promise<RoleInOrganisation[]> {
    const grants = (await context.load(grantsByAccount, member.id)) ?? [];
    return grants
      .filter(({ organisationId, role }) => organisationId === member.organisationId && isStaffRole(role))
      .map((grant) => Object.assign(new RoleInOrganisation(), grant));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether you may change their roles, and keep them out: of anybody but yourself.',
  })
  async viewerCanManage(
    @Root() { id, organisationId }: StaffMember,
    @Ctx() context: Context,
  ): Promise<boolean> {
    const viewer = await context.viewer();
    return (
      viewer !== undefined &&
      canChangeRolesOf(viewer.id, id) &&
      (await context.may('account.manage', { organisationId }))
    );
  }

  @Mutation(() => StaffResult, { description: 'Gives a colleague a role. For administrators.' })
  async grantRole(
    @Args(() => RoleArgs) { role, programme, ...who }: RoleArgs,
    @Ctx() context: Context,
  ): Promise<typeof StaffResult> {
    return result(await grantRole(context, who, { role, programme }));
  }

  @Mutation(() => StaffResult, { description: 'Takes a role away, at once. For administrators.' })
  async revokeRole(
    @Args(() => RoleArgs) { role, programme, ...who }: RoleArgs,
    @Ctx() context: Context,
  ): Promise<typeof StaffResult> {
    return result(await revokeRole(context, who, { role, programme }));
  }

  @Mutation(() => StaffResult, {
    description: 'Keeps a colleague out of the organisation, at once. For administrators.',
  })
  async disableAccount(
    @Args(() => StaffArgs) who: StaffArgs,
    @Ctx() context: Context,
  ): Promise<typeof StaffResult> {
    return result(await disableAccount(context, who));
  }

  @Mutation(() => StaffResult, {
    description: 'Lets a colleague in again who was kept out. For administrators.',
  })
  async enableAccount(
    @Args(() => StaffArgs) who: StaffArgs,
    @Ctx() context: Context,
  ): Promise<typeof StaffResult> {
    return result(await enableAccount(context, who));
  }
}

const asMember = ({ disabledAt, ...row }: StaffRow): StaffMember =>
  Object.assign(new StaffMember(), row, { disabled: disabledAt !== null });

const result = (row: StaffRow | Refusal): StaffMember | Refusal =>
  row instanceof Refusal ? row : asMember(row);

async function grantsByAccount(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, RoleGrant[]>> {
  const grants = await em.find(
    RoleGrant,
    { accountId: { $in: [...ids] } },
    { orderBy: { role: 'asc', programmeId: 'asc' } },
  );
  return grouped(ids, grants, ({ accountId }) => accountId);
}
