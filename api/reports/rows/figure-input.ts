import { Field, ID, InputType, Int } from 'type-graphql';
import { ScreeningStep } from '../../organisations/codes.ts';
import { FunnelStep } from '../flow/flow-types.ts';
import { badField } from '../period.ts';
import {
  CountedFigure,
  isOfCaseload,
  isOfClocks,
  isOfMatchesAndWaits,
  isOfNeighbourhoods,
  isOfProgramme,
  isOfScreening,
  isOfSteps,
  isOfSurveys,
} from './counted-figure.ts';

@InputType({ description: 'Which figure of a report; what a figure does not go by is refused.' })
export class FigureInput {
  @Field(() => CountedFigure, { description: 'The figure.' })
  name!: CountedFigure;
  @Field(() => Int, {
    nullable: true,
    description: 'For a clock: which, by its place in the report. The first is 0.',
  })
  clock?: number | null;
  @Field(() => FunnelStep, { nullable: true, description: 'For steps: which.' })
  step?: FunnelStep | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'For idle volunteers: after how many months without a match they are; 6 when left out, from 1 to 120.',
  })
  idleMonths?: number | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'For neighbourhoods: which; those who live outside the municipalities of the organisation, or of whom nobody knows where, when left out.',
  })
  neighbourhood?: string | null;
  @Field(() => ID, { nullable: true, description: 'For surveys: which.' })
  survey?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'For a caseload: of which colleague; of nobody when left out.',
  })
  owner?: string | null;
  @Field(() => ScreeningStep, {
    nullable: true,
    description: 'For what is asked before a match: which of the things that the programme asks.',
  })
  screening?: ScreeningStep | null;
}

/** What a figure is asked with: its own parts, and those of its report. */
const parts = {
  programme: 'programme',
  period: 'period',
  clock: 'figure.clock',
  step: 'figure.step',
  idleMonths: 'figure.idleMonths',
  neighbourhood: 'figure.neighbourhood',
  survey: 'figure.survey',
  owner: 'figure.owner',
  screening: 'figure.screening',
} as const;
type Part = keyof typeof parts;

/** What a figure must be asked with, and what it can be asked with besides. */
export function partsOf(figure: CountedFigure): { needed: readonly Part[]; free: readonly Part[] } {
  if (isOfNeighbourhoods(figure)) return { needed: [], free: ['programme', 'neighbourhood'] };
  if (isOfCaseload(figure)) return { needed: [], free: ['programme', 'owner'] };
  if (isOfScreening(figure)) return { needed: ['programme', 'screening'], free: [] };
  if (isOfProgramme(figure)) return { needed: ['period', 'programme'], free: [] };
  if (isOfSteps(figure)) return { needed: ['period', 'programme', 'step'], free: [] };
  if (isOfSurveys(figure)) return { needed: ['period', 'survey'], free: ['programme'] };
  if (isOfClocks(figure)) return { needed: ['period', 'clock'], free: [] };
  const free: readonly Part[] = isOfMatchesAndWaits(figure)
    ? ['programme']
    : figure === 'VOLUNTEERS_IDLE'
      ? ['idleMonths']
      : [];
  return { needed: ['period'], free };
}

/** @throws GraphQLError with code BAD_USER_INPUT when something is missing or does not go with the figure, naming the field. */
export function checkParts(
  asked: { readonly name: CountedFigure } & { readonly [P in Part]?: unknown },
): void {
  const { needed, free } = partsOf(asked.name);
  for (const part of Object.keys(parts) as Part[]) {
    const isGiven = asked[part] !== undefined && asked[part] !== null;
    if (!isGiven && needed.includes(part)) throw badField(parts[part], `is needed for ${asked.name}`);
    if (isGiven && !needed.includes(part) && !free.includes(part))
      throw badField(parts[part], `does not go with ${asked.name}`);
  }
}
