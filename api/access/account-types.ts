import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Refusal } from '../platform/refusal.ts';
import { DateTimeScalar } from '../platform/scalars.ts';
import { SecondFactorWay } from './codes.ts';
import { Viewer } from './viewer.ts';

@ObjectType({
  description:
    'The password was right, and a second factor has to be shown within five minutes: `confirmSecondFactor` or a passkey.',
})
export class SecondFactorNeeded {
  @Field(() => [SecondFactorWay], { description: 'The ways in which they can show it.' })
  ways!: SecondFactorWay[];
}

@ObjectType({
  description:
    'Signed in, but only to set up a second factor; until then there are no roles of staff. Where one is required.',
})
export class SecondFactorSetupNeeded {
  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'Signed in, but only to choose a password; until then there are no roles.' })
export class PasswordChangeNeeded {
  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Who is signed in now, what is needed besides, or why not.',
  types: () => [Viewer, SecondFactorNeeded, SecondFactorSetupNeeded, PasswordChangeNeeded, Refusal] as const,
});

@ObjectType({ description: 'A browser in which you are signed in.' })
export class AccountSession {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The kind of browser and device, as far as it tells: `Firefox, Windows`.',
  })
  device!: string | null;
  @Field(() => DateTimeScalar, { description: 'When you signed in.' })
  begunAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last used, to five minutes.' })
  lastUsedAt!: Date;
  @Field({ description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@ObjectType({ description: 'A passkey: a device or a security key with which you sign in.' })
export class Passkey {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field({ description: 'The name that you gave it.' })
  name!: string;
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  addedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'How you sign in.' })
export class MyAccount {
  @Field({ description: 'Whether there is a password; not for who only signs in through a provider.' })
  hasPassword!: boolean;
  @Field({ description: 'Whether you show codes of an app.' })
  hasCodeApp!: boolean;
  @Field(() => [Passkey], { description: 'Your passkeys, the oldest first.' })
  passkeys!: Passkey[];
  @Field(() => Int, { description: 'How many recovery codes have not been used.' })
  recoveryCodesLeft!: number;
  @Field({ description: 'Whether staff of this installation need a second factor.' })
  secondFactorRequired!: boolean;
  @Field(() => [String], { description: 'The names of the providers through which you can sign in.' })
  linkedProviders!: string[];
}

@ObjectType({
  description: 'A secret for an app that makes codes; it counts once a code of it has been shown.',
})
export class CodeAppSecret {
  @Field({ description: 'To type in.' })
  secret!: string;
  @Field({ description: 'The same as an `otpauth:` address, to show as a QR code.' })
  uri!: string;
}

@ObjectType({ description: 'It was done.' })
export class AccountChanged {
  @Field(() => [String], {
    description:
      'New recovery codes, shown this once: each lets you in once without the second factor. Mostly none.',
  })
  recoveryCodes!: string[];
}

@ObjectType({ description: 'What the browser needs for a passkey.' })
export class PasskeyOptions {
  @Field({ description: 'The options of WebAuthn, as JSON.' })
  json!: string;
}

@ObjectType({ description: 'Where to go now, in the browser.' })
export class Destination {
  @Field({ description: 'The address.' })
  url!: string;
}

export const AccountChangeResult = createUnionType({
  name: 'AccountChangeResult',
  description: 'It was done, or why not.',
  types: () => [AccountChanged, Refusal] as const,
});
export const CodeAppResult = createUnionType({
  name: 'CodeAppResult',
  description: 'A new secret, or why there is none.',
  types: () => [CodeAppSecret, Refusal] as const,
});
export const PasskeyOptionsResult = createUnionType({
  name: 'PasskeyOptionsResult',
  description: 'What the browser needs, or why not.',
  types: () => [PasskeyOptions, Refusal] as const,
});
export const DestinationResult = createUnionType({
  name: 'DestinationResult',
  description: 'Where to go now, or why not.',
  types: () => [Destination, Refusal] as const,
});
