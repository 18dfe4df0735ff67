import { z } from 'zod';
import { knownAtMeans } from '../../known/known-at.ts';

const day = (means: string) => z.iso.date().describe(means);

/** The period of a report. */
export const period = {
  from: day('The first day of the period, in Amsterdam.'),
  until: day(
    'The day after the last of the period, in Amsterdam: the year 2021 is from 2021-01-01 until 2022-01-01.',
  ),
};
export const knownAt = z.iso.datetime({ offset: true }).optional().describe(knownAtMeans);
export const organisationId = z.string().max(100).describe('The organisation, by its id.');
