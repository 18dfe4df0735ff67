import { Field, Float, Int, ObjectType } from 'type-graphql';
import { codes } from '../../platform/codes.ts';
import type { Day } from '../../platform/days.ts';
import type { Message } from '../../platform/refusal.ts';
import { DateScalar } from '../../platform/scalars.ts';

export const WaitBasis = codes('WaitBasis', 'Whose waits a forecast is made of.', {
  DISTRICT: 'Of people in the same district.',
  PROGRAMME: 'Of people in the whole programme: in the district alone too few have waited.',
  NONE: 'Of nobody: too few have waited to say anything.',
});
export type WaitBasis = keyof typeof WaitBasis;

@ObjectType('WaitForecast', {
  description:
    'How long it takes from the waitlist to a buddy, as a range and never as a day. From the waits of the last 730 days (Kaplan–Meier, with delayed entry), for those who stay on the list; not of people who go before others. Without 20 waits that ended with a buddy there is none.',
})
export class SaidForecast {
  @Field(() => Int, {
    nullable: true,
    description:
      'Half have a buddy within so many days. Null without a forecast, and when half was not reached in what we saw.',
  })
  p50Days!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Nine of ten have a buddy within so many days. Null without a forecast, and when that was not reached in what we saw.',
  })
  p90Days!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where p50Days or p90Days was not reached: it takes longer than so many days. Else null.',
  })
  longerThanDays!: number | null;
  @Field(() => WaitBasis, { description: 'Whose waits it is made of.' })
  basis!: WaitBasis;
  @Field(() => Int, { description: 'How many waits it is made of; 0 without a forecast.' })
  basedOn!: number;
  readonly said!: Message;
}

@ObjectType({
  description:
    'What became of a promise that a share of people would have a buddy within so many days. Who began to wait too short ago to know counts nowhere but in notYetKnown.',
})
export class KeptPromise {
  @Field(() => Float, { description: 'The share, 0 to 1, that was promised.' })
  promised!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'The share, 0 to 1, that had a buddy in time, where who left before counts until that day (Kaplan–Meier). Null when it is not known of anybody.',
  })
  share!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound of the 95 % interval of the share (Wilson, for the number decided).',
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Upper bound of the 95 % interval of the share (Wilson, for the number decided).',
  })
  upper!: number | null;
  @Field(() => Int, {
    description:
      'How many are decided: had a buddy in time, or had none when the time was over; also who was taken off the list because there was nobody.',
  })
  decided!: number;
  @Field(() => Int, { description: 'Of these, how many had a buddy in time.' })
  inTime!: number;
  @Field(() => Int, { description: 'How many left the waitlist in time for another reason.' })
  left!: number;
  @Field(() => Int, { description: 'How many began to wait too short ago to know.' })
  notYetKnown!: number;
}

@ObjectType({
  description: 'A forecast as it would have been made for a programme, and what became of it.',
})
export class CheckedForecast {
  @Field(() => DateScalar, {
    description: 'The first day of a quarter. The forecast knows what had happened before it.',
  })
  from!: Day;
  @Field(() => DateScalar, {
    description: 'The first day after it. Who began to wait in between is whom the forecast was for.',
  })
  until!: Day;
  @Field(() => Int, { nullable: true, description: 'Half would have a buddy within so many days.' })
  p50Days!: number | null;
  @Field(() => Int, { nullable: true, description: 'Nine of ten would have a buddy within so many days.' })
  p90Days!: number | null;
  @Field(() => Int, { description: 'How many began to wait in the quarter.' })
  began!: number;
  @Field(() => KeptPromise, {
    nullable: true,
    description: 'What became of p50Days; null when it was not promised.',
  })
  half!: KeptPromise | null;
  @Field(() => KeptPromise, {
    nullable: true,
    description: 'What became of p90Days; null when it was not promised.',
  })
  most!: KeptPromise | null;
}

@ObjectType({
  description:
    'How good the forecasts of a programme would have been: for each quarter the forecast of that day, against what happened to those who began to wait in it.',
})
export class ForecastCalibration {
  @Field(() => [CheckedForecast], {
    description: 'The quarters in which there was a forecast and somebody began to wait; the oldest first.',
  })
  quarters!: CheckedForecast[];
  @Field(() => KeptPromise, {
    description: 'All promises about half together, each quarter for as many as it had.',
  })
  half!: KeptPromise;
  @Field(() => KeptPromise, {
    description: 'All promises about nine of ten together, each quarter for as many as it had.',
  })
  most!: KeptPromise;
}
