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
import { Refusal } from '../platform/refusal.ts';
import { HouseLanguage } from './codes.ts';
import type { House } from './house.ts';
import { Organisation } from './organisation.ts';
import { house as housePart, writePart } from './part-actions.ts';
import { organisationToActIn } from './permitted.ts';

@ObjectType({
  description: 'What the organisation says in its own words, in one language; null: as Koppel says it.',
})
@InputType('HouseWordsInput', {
  description: 'What the organisation says in its own words, in one language.',
})
export class HouseWords {
  @Field(() => HouseLanguage, { description: 'The language; each at most once.' })
  language!: HouseLanguage;
  @Field(() => String, { nullable: true, description: 'Above the first page, at most 60 characters.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Below the title: a welcome, at most 300 characters.' })
  lead?: string | null;
  @Field(() => String, { nullable: true, description: 'At the foot of each page, at most 200 characters.' })
  footer?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What happens after somebody asked, a step a line and 5 at most; the promise to call stands above it. At most 600 characters.',
  })
  next?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The last words of the confirmation, at most 300 characters.',
  })
  thanks?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'At the foot of each page: how to reach the organisation, at most 300 characters.',
  })
  contact?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Tips for a volunteer who meets somebody for the first time, one a line and 8 at most; at most 900 characters.',
  })
  volunteerTips?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What a resident can expect of the first meeting, one thing a line and 8 at most; at most 900 characters.',
  })
  residentTips?: string | null;
}

@ObjectType('House', {
  description: 'How the portal looks for residents and volunteers of an organisation; null: as Koppel looks.',
})
@InputType('HouseInput', {
  description: 'How the portal is to look; what is left out looks as Koppel does.',
})
export class HouseFace {
  @Field(() => String, { nullable: true, description: 'How residents know it, at most 40 characters.' })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The colour of buttons and links, as `#0f5257`; white letters on it and it on our grounds differ 4.5 to 1 or more (WCAG 1.4.3).',
  })
  primary?: string | null;
  @Field(() => String, { nullable: true, description: 'The second colour, as `#f2a65a`.' })
  accent?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The mark: an SVG drawing without scripts or addresses, at most 20,000 characters.',
  })
  mark?: string | null;
  @Field(() => [HouseWords], { description: 'Its own words, by language.' })
  words!: HouseWords[];
}

const HouseResult = createUnionType({
  name: 'HouseResult',
  description: 'The organisation as it looks now, or why nothing changed.',
  types: () => [Organisation, Refusal] as const,
});

@Resolver(() => Organisation)
export class HouseResolver {
  @FieldResolver(() => HouseFace, { description: 'How the portal looks for its residents and volunteers.' })
  house(@Root() { house }: Organisation): HouseFace {
    const words = Object.entries(house.words ?? {});
    return {
      ...house,
      words: words.map(([language, said]) => ({ language: language as HouseLanguage, ...said })),
    };
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may set how the portal looks here.' })
  viewerCanFurnish(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('organisation.furnish', { organisationId: id });
  }

  @Mutation(() => HouseResult, {
    description: 'Sets how the portal looks for residents and volunteers from now on. For administrators.',
  })
  setHouse(
    @Arg('organisation', () => ID, { description: 'The organisation.' }) organisation: string,
    @Arg('house', () => HouseFace, { description: 'How it is to look.' }) house: HouseFace,
    @Arg('asRead', () => HouseFace, {
      nullable: true,
      description: 'How it looked when you read it; refused when somebody changed it since.',
    })
    asRead: HouseFace | null,
    @Ctx() context: Context,
  ): Promise<Organisation | Refusal> {
    return actSignedIn(context, async (em, viewer, acting) => {
      const id = organisationToActIn(viewer, organisation, 'organisation.furnish');
      if (id instanceof Refusal) return id;
      const said = { value: houseOf(house), asRead: asRead && { ...asRead, ...wordsOf(asRead) } };
      return writePart(em, housePart, id, said, acting);
    });
  }
}

/** What was filled in, without what was left empty. Of a language that is named twice the last counts. */
function houseOf({ words, ...face }: HouseFace): House {
  return { ...filled(face), ...wordsOf({ words }) };
}

function wordsOf({ words }: Pick<HouseFace, 'words'>): Pick<House, 'words'> {
  const said = words.map(({ language, ...rest }): [HouseLanguage, object] => [language, filled(rest)]);
  return { words: Object.fromEntries(said) };
}

const filled = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields as Record<string, string | null | undefined>)
      .map(([name, text]) => [name, text?.trim()])
      .filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
