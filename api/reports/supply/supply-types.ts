import { Field, Int, ObjectType } from 'type-graphql';
import { Neighbourhood } from '../../places/place.ts';

@ObjectType({
  description: 'Who waits and who could help in a neighbourhood, on the day that was asked for.',
})
export class SupplyAndDemand {
  @Field(() => Neighbourhood, {
    nullable: true,
    description: 'The neighbourhood; null for people of whom we do not know it.',
  })
  neighbourhood!: Neighbourhood | null;
  @Field(() => Int, { description: 'How many people wait there.' })
  waiting!: number;
  @Field(() => Int, { nullable: true, description: 'For how many days the longest of them has waited.' })
  longestDays!: number | null;
  @Field(() => Int, {
    description: 'How many places volunteers who live there have free: they can be asked and are not full.',
  })
  freePlaces!: number;
  @Field(() => Int, { description: 'How many matches of residents there run.' })
  running!: number;
}
