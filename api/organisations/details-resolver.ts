import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { actSignedIn } from '../access/change.ts';
import type { Context } from '../context.ts';
import { filled } from '../people/filled-in.ts';
import { Refusal } from '../platform/refusal.ts';
import { HouseLanguage } from './codes.ts';
import type { OrganisationDetails } from './details.ts';
import { Organisation } from './organisation.ts';
import { details as detailsPart, writePart } from './part-actions.ts';
import { organisationToActIn } from './permitted.ts';

@ObjectType({ description: 'When an organisation can be reached, in one language.' })
@InputType('OpeningHoursInput', { description: 'When an organisation can be reached, in one language.' })
export class OpeningHours {
  @Field(() => HouseLanguage, { description: 'The language; each at most once.' })
  language!: HouseLanguage;
  @Field(() => String, { nullable: true, description: 'In its own words, at most 200 characters.' })
  text?: string | null;
}

@InputType({ description: 'What an organisation says of itself.' })
export class OrganisationDetailsInput {
  @Field(() => String, { description: 'Its name, at most 80 characters.' })
  name!: string;
  @Field(() => String, { description: 'Its telephone number.' })
  phone!: string;
  @Field(() => String, { description: 'Its mail address.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'The address of its website, as `https://…`.' })
  website?: string | null;
  @Field(() => [OpeningHours], { description: 'When it can be reached, by language.' })
  openingHours!: OpeningHours[];
}

export const OrganisationResult = createUnionType({
  name: 'OrganisationResult',
  description: 'The organisation as it is now, or why nothing changed.',
  types: () => [Organisation, Refusal] as const,
});

@Resolver(() => Organisation)
export class OrganisationDetailsResolver {
  @FieldResolver(() => [OpeningHours], { description: 'When it can be reached, by language.' })
  openingHours(@Root() { openingHours }: Organisation): OpeningHours[] {
    return Object.entries(openingHours).map(([language, text]) => ({
      language: language as HouseLanguage,
      text,
    }));
  }

  @Mutation(() => OrganisationResult, {
    description:
      'Sets how an organisation is called and how it can be reached; whoever looks sees it from now on. For administrators.',
  })
  setOrganisationDetails(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('details', () => OrganisationDetailsInput, { description: 'What it says of itself.' })
    details: OrganisationDetailsInput,
    @Arg('asRead', () => OrganisationDetailsInput, {
      nullable: true,
      description: 'What it said when you read it; refused when somebody changed it since.',
    })
    asRead: OrganisationDetailsInput | null,
    @Ctx() context: Context,
  ): Promise<Organisation | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = organisationToActIn(viewer, organisation, 'organisation.furnish');
      if (id instanceof Refusal) return id;
      const said = { value: detailsFrom(details), asRead: asRead && detailsFrom(asRead) };
      return writePart(em, detailsPart, id, said, acting);
    });
  }
}

/** What was filled in, without what was left empty. Of a language that is named twice the last counts. */
const detailsFrom = (input: OrganisationDetailsInput): OrganisationDetails => ({
  name: input.name.trim(),
  phone: input.phone.trim(),
  email: input.email.trim(),
  website: filled(input.website) ?? null,
  openingHours: Object.fromEntries(
    input.openingHours.flatMap(({ language, text }) => {
      const said = filled(text);
      return said ? [[language, said]] : [];
    }),
  ),
});
