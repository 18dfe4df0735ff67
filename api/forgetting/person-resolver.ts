import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Acting } from '../access/change.ts';
import type { Permission } from '../access/matrix.ts';
import type { Context } from '../context.ts';
import { refuse } from '../messages/refuse.ts';
import { Organisation } from '../organisations/organisation.ts';
import { organisationsById } from '../organisations/queries.ts';
import { fromGlobalId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { ErasureBatch } from './batch.ts';
import { ConsentPurpose } from './codes.ts';
import { Consent, consentsOf, withdrawConsent } from './consent.ts';
import { consentText, newestVersion } from './consent-texts.ts';
import { requestErasure } from './erasure.ts';
import { findMyself, Myself } from './myself.ts';
import { loadOwnData, OwnData } from './own-data.ts';
import { ErasureBatchResult } from './resolver.ts';
import { permittedSubject, type Subject } from './subject.ts';

const subject = 'The person: a requester or a volunteer.';

@ObjectType({ description: 'What people agree to, in the words that they read.' })
class ConsentText {
  @Field(() => Int, { description: 'Which version this is: send it along with what is agreed to.' })
  version!: number;
  @Field({ description: 'The text, in the language of the reader.' })
  text!: string;
}

const ConsentResult = createUnionType({
  name: 'ConsentResult',
  description: 'The consent as it is now, or why nothing changed.',
  types: () => [Consent, Refusal] as const,
});

/** What people may ask about themselves, and coordinators on their behalf. */
@Resolver()
export class PersonResolver {
  @Query(() => ConsentText, { description: 'What people agree to now. For anyone.' })
  consentText(
    @Arg('purpose', () => ConsentPurpose, { description: 'To what.' }) purpose: ConsentPurpose,
    @Ctx() { language }: Context,
  ): ConsentText {
    const version = newestVersion(purpose);
    return { version, text: consentText(purpose, version, language)! };
  }

  @Query(() => [Myself], {
    description:
      'As whom each organisation knows you, if you are a resident or a volunteer; empty for helpers and staff.',
  })
  async myself(@Ctx() context: Context): Promise<Myself[]> {
    const { grants } = await context.caller();
    return findMyself(await context.reads.em(), grants);
  }

  @Query(() => OwnData, {
    nullable: true,
    description:
      'All that is known of a person, to take away; null when there is no such person for you. For the person, and for coordinators on their behalf.',
  })
  async ownData(
    @Arg('person', () => ID, { description: subject }) person: string,
    @Ctx() context: Context,
  ): Promise<OwnData | null> {
    const found = await readableSubject(context, 'person.export', person);
    if (!found) return null;
    const { organisationId, type: entity, id: entityId } = found;
    context.look({
      organisationId,
      entity,
      entityId,
      action: 'person.export',
      group: 'EXPORT',
      why: undefined,
    });
    return loadOwnData(await context.reads.em(), found.personId, context.language);
  }

  @Query(() => [Consent], {
    description:
      'To what a person agreed, the newest first; empty when there is no such person for you. For the person, and for coordinators.',
  })
  async consents(
    @Arg('person', () => ID, { description: subject }) person: string,
    @Ctx() context: Context,
  ): Promise<Consent[]> {
    const found = await readableSubject(context, 'consent.read', person);
    if (!found) return [];
    return consentsOf(await context.reads.em(), found.personId);
  }

  @Mutation(() => ConsentResult, {
    description:
      'Takes a consent back: nothing is done any more that rests on it. For the person, and for coordinators on their behalf.',
  })
  withdrawConsent(
    @Arg('person', () => ID, { description: subject }) person: string,
    @Arg('consent', () => ID, { description: 'The consent.' }) consent: string,
    @Ctx() context: Context,
  ): Promise<Consent | Refusal> {
    return actFor(context, 'consent.withdraw', person, async (em, { personId }, acting) => {
      const id = fromGlobalId('Consent', consent);
      const found = (await consentsOf(em, personId)).find((each) => each.id === id);
      return found ? withdrawConsent(em, found, acting) : refuse('NOT_FOUND', 'consentNotFound', 'consent');
    });
  }

  @Mutation(() => ErasureBatchResult, {
    description:
      'Asks that all there is about a person is erased, once nothing is open any more; somebody of the staff approves it. For the person, and for coordinators on their behalf.',
  })
  requestErasure(
    @Arg('person', () => ID, { description: subject }) person: string,
    @Ctx() context: Context,
  ): Promise<ErasureBatch | Refusal> {
    return actFor(context, 'person.erase', person, (em, { personId: id, organisationId }, acting) =>
      requestErasure(em, { id, organisationId }, acting),
    );
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @FieldResolver(() => String, {
    description: 'The text that was agreed to, in the language in which it was read.',
  })
  text(@Root() { purpose, textVersion, language }: Consent): string {
    return consentText(purpose, textVersion, language) ?? '';
  }
}

@Resolver(() => Myself)
export class MyselfResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation that knows you so.' })
  async organisation(@Root() { organisationId }: Myself, @Ctx() context: Context): Promise<Organisation> {
    return (await context.load(organisationsById, organisationId))!;
  }
}

async function readableSubject(context: Context, permission: Permission, person: string) {
  const { grants } = await context.caller();
  return permittedSubject(await context.reads.em(), grants, permission, person);
}

/** Does something for the person that a client names, if whoever asks may. */
const actFor = <T>(
  context: Context,
  permission: Permission,
  person: string,
  work: (em: SqlEntityManager, subject: Subject, acting: Acting) => Promise<T | Refusal>,
): Promise<T | Refusal> =>
  context.act(async (em, { viewer, grants }) => {
    const found = await permittedSubject(em, grants, permission, person);
    if (!found) return refuse('NOT_FOUND', 'personNotFound', 'person');
    const { now, today } = context;
    return work(em, found, { accountId: viewer?.id ?? null, now, today });
  });
