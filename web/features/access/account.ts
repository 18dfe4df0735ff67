import { graphql, type ResultOf } from '../../app/graphql.ts';

export const AccountQuery = graphql(`
  query MyAccount {
    myAccount {
      hasPassword
      hasCodeApp
      recoveryCodesLeft
      secondFactorRequired
      passkeys { id name addedAt lastUsedAt }
      linkedProviders
    }
    mySessions { id device begunAt lastUsedAt current }
  }
`);
export type Account = NonNullable<ResultOf<typeof AccountQuery>['myAccount']>;
export type AccountSession = ResultOf<typeof AccountQuery>['mySessions'][number];

/** What these change is asked for anew. */
export const accountTouched = { additionalTypenames: ['MyAccount', 'AccountSession'] };

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($old: String!, $password: String!) {
    done: changePassword(old: $old, password: $password) {
      __typename ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const ConfirmMutation = graphql(`
  mutation ConfirmItIsMe($password: String, $code: String) {
    done: confirmItIsMe(password: $password, code: $code) {
      __typename ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const BeginPasskeyConfirmationMutation = graphql(`
  mutation BeginPasskeyConfirmation {
    begun: beginPasskeyConfirmation { __typename ... on PasskeyOptions { json } ... on Refusal { reason message } }
  }
`);
export const FinishPasskeyConfirmationMutation = graphql(`
  mutation FinishPasskeyConfirmation($response: String!) {
    done: finishPasskeyConfirmation(response: $response) { __typename ... on Refusal { reason message } }
  }
`);
export const BeginCodeAppMutation = graphql(`
  mutation BeginCodeApp {
    begun: beginCodeApp { __typename ... on CodeAppSecret { secret uri } ... on Refusal { reason message } }
  }
`);
export const ConfirmCodeAppMutation = graphql(`
  mutation ConfirmCodeApp($code: String!) {
    done: confirmCodeApp(code: $code) {
      __typename
      ... on AccountChanged { recoveryCodes }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const RemoveCodeAppMutation = graphql(`
  mutation RemoveCodeApp {
    done: removeCodeApp { __typename ... on AccountChanged { recoveryCodes } ... on Refusal { reason message } }
  }
`);
export const BeginPasskeyMutation = graphql(`
  mutation BeginPasskey {
    begun: beginPasskey { __typename ... on PasskeyOptions { json } ... on Refusal { reason message } }
  }
`);
export const AddPasskeyMutation = graphql(`
  mutation AddPasskey($name: String!, $response: String!) {
    done: addPasskey(name: $name, response: $response) {
      __typename
      ... on AccountChanged { recoveryCodes }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const RemovePasskeyMutation = graphql(`
  mutation RemovePasskey($id: ID!) {
    done: removePasskey(id: $id) { __typename ... on AccountChanged { recoveryCodes } ... on Refusal { reason message } }
  }
`);
export const RenewRecoveryCodesMutation = graphql(`
  mutation RenewRecoveryCodes {
    done: renewRecoveryCodes { __typename ... on AccountChanged { recoveryCodes } ... on Refusal { reason message } }
  }
`);
export const EndSessionMutation = graphql(`
  mutation EndSession($id: ID!) { endSession(id: $id) }
`);
export const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions { endOtherSessions }
`);

export const SignOnChoicesQuery = graphql(`
  query SignOnChoices { signOnChoices { slug name } }
`);
export const LinkSignOnMutation = graphql(`
  mutation LinkSignOn($organisation: String!) {
    begun: linkSignOn(organisation: $organisation) {
      __typename ... on Destination { url } ... on Refusal { reason message }
    }
  }
`);
