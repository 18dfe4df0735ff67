import { Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../platform/days.ts';
import { DateScalar } from '../platform/scalars.ts';

@ObjectType({ description: 'What somebody looks for among the vacancies, kept with their account.' })
export class SavedSearch {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'What they call it.' })
  name!: string;
  @Field(() => String, { description: 'The choices, as they stand in the address bar of the portal.' })
  search!: string;
  @Field(() => DateScalar, { description: 'The last day on which they opened it, in Amsterdam.' })
  lookedOn!: Day;
}
