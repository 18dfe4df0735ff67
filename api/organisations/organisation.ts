import { Entity } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Json, OptionalText, Text, YesNo } from '../platform/columns.ts';
import type { Day } from '../platform/days.ts';
import { Node } from '../platform/node.ts';
import type { ClockMoment, HouseLanguage } from './codes.ts';
import type { House } from './house.ts';

/** Between two moments of a request no more than so many working days. */
export interface KpiClock {
  from: ClockMoment;
  until: ClockMoment;
  workingDays: number;
  /** How many should be in time, as a percentage, 1 to 100; without one the share is shown and not judged. */
  target?: number;
}

export interface OrganisationSettings {
  /** By what it is judged, in the order of reports; what is usual when left out (reporting-basis.ts). */
  clocks?: KpiClock[];
  /** From this day on all volunteers are known; of those who joined before it, only who had not left by then. */
  volunteersCompleteFrom?: Day;
}

@Entity()
@ObjectType({ description: 'A welfare organisation.', implements: Node })
export class Organisation extends Node {
  @Text()
  @Field({ description: 'Its short name in addresses.' })
  slug!: string;
  @Text()
  @Field({ description: 'Its name.' })
  name!: string;
  @Text()
  @Field({ description: 'Its telephone number.' })
  phone!: string;
  @Text()
  @Field({ description: 'Its mail address.' })
  email!: string;
  @OptionalText()
  @Field(() => String, { nullable: true, description: 'The address of its website.' })
  website: string | null = null;
  /** When it can be reached, in the words of each language. */
  @Json()
  openingHours: Partial<Record<HouseLanguage, string>> = {};
  @YesNo()
  @Field({
    description:
      'Whether its programmes are compared with those of others that take part. An administrator decides.',
  })
  comparesWithOthers: boolean = false;
  @Json()
  settings!: OrganisationSettings;
  @Json()
  house!: House;
}
