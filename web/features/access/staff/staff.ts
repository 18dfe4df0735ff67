import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const StaffQuery = graphql(`
  query Staff($organisation: ID!) {
    staff(organisation: $organisation) {
      id displayName email disabled viewerCanManage
      roles { role programme { id name } }
    }
  }
`);

export const InviteStaffMutation = graphql(`
  mutation InviteStaff($organisation: ID!, $email: String!, $displayName: String!, $role: Role!, $programme: ID) {
    inviteStaff(organisation: $organisation, email: $email, displayName: $displayName, role: $role, programme: $programme) {
      __typename
      ... on StaffInvited { message }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const GrantRoleMutation = graphql(`
  mutation GrantRole($account: ID!, $organisation: ID!, $role: Role!, $programme: ID) {
    grantRole(account: $account, organisation: $organisation, role: $role, programme: $programme) {
      __typename
      ... on StaffMember { id roles { role programme { id name } } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const RevokeRoleMutation = graphql(`
  mutation RevokeRole($account: ID!, $organisation: ID!, $role: Role!, $programme: ID) {
    revokeRole(account: $account, organisation: $organisation, role: $role, programme: $programme) {
      __typename
      ... on StaffMember { id roles { role programme { id name } } }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const DisableAccountMutation = graphql(`
  mutation DisableAccount($account: ID!, $organisation: ID!) {
    disableAccount(account: $account, organisation: $organisation) {
      __typename
      ... on StaffMember { id disabled }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export const EnableAccountMutation = graphql(`
  mutation EnableAccount($account: ID!, $organisation: ID!) {
    enableAccount(account: $account, organisation: $organisation) {
      __typename
      ... on StaffMember { id disabled }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);

export type Member = NonNullable<ResultOf<typeof StaffQuery>['staff']>[number];
export type RoleOfMember = Member['roles'][number];
export type ProgrammeName = { id: string; name: string };

/** The roles that an administrator gives. */
export const staffRoles = ['COORDINATOR', 'MANAGER', 'REPORTER', 'ADMINISTRATOR'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** What must be asked again once somebody's roles changed. */
export const touched = { additionalTypenames: ['StaffMember'] };
