import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Organisation } from '../../organisations/organisation.ts';
import { clocksOf } from '../../organisations/reporting-basis.ts';
import { fromGlobalId } from '../../platform/ids.ts';
import { funnelRows } from '../flow/flow-rows.ts';
import { thoseWhoDidNot, thoseWhoTook } from '../flow/funnel-figures.ts';
import type { AsOf } from '../known/as-known.ts';
import { knownSince, staffingKnownSince, surveysKnownSince } from '../known/since.ts';
import { checkedPeriod } from '../period.ts';
import { programmeRows } from '../programme/programme-rows.ts';
import { selectedRows } from '../programme/programme-selections.ts';
import { heldRows } from '../staffing/caseload-rows.ts';
import { screenedRows } from '../staffing/screening-figures.ts';
import { screenedProgrammes } from '../staffing/screening-rows.ts';
import { checkedIdleMonths } from '../volunteers/volunteer-retention-report.ts';
import {
  type CountedFigure,
  isOfCaseload,
  isOfClocks,
  isOfNeighbourhoods,
  isOfOrganisation,
  isOfProgramme,
  isOfScreening,
  isOfSteps,
  isOfSurveys,
} from './counted-figure.ts';
import { durationRows } from './duration-rows.ts';
import type { FigureArgs } from './figure-args.ts';
import { checkParts } from './figure-input.ts';
import { neighbourhoodRows } from './neighbourhood-rows.ts';
import { judgedRows, organisationRows, requestRow } from './organisation-rows.ts';
import { earliestFirst, type SelectedRow } from './selected-row.ts';
import { surveyRows } from './survey-rows.ts';

/** Gives the rows that a figure counts, the earliest first, as of an instant; null when there is no such figure. */
export type RowSource = (
  em: SqlEntityManager,
  whose: { organisation: Organisation; programmeId: string | null },
  asOf: AsOf,
) => Promise<SelectedRow[] | null>;

/**
 * Where the rows of a figure come from: the statement by which its report counts them.
 * @throws GraphQLError with code BAD_USER_INPUT when something is missing or does not go with the figure, naming the field.
 */
export function rowSource({ figure, programme, period: input }: FigureArgs): RowSource {
  const { name, step } = figure;
  checkParts({ ...figure, programme, period: input });
  if (isOfNeighbourhoods(name)) {
    const neighbourhoodId =
      (figure.neighbourhood && fromGlobalId('Neighbourhood', figure.neighbourhood)) || null;
    return async (em, { organisation, programmeId }, asOf) => {
      if (figure.neighbourhood && !neighbourhoodId) return null;
      const whose = { organisationId: organisation.id, programmeId };
      return neighbourhoodRows(em, whose, { figure: name, neighbourhoodId }, asOf);
    };
  }
  if (isOfCaseload(name)) {
    const ownerId = (figure.owner && fromGlobalId('Colleague', figure.owner)) || null;
    return async (em, { organisation, programmeId }, asOf) => {
      if (figure.owner && !ownerId) return null;
      const whose = { organisationId: organisation.id, programmeId };
      return heldRows(em, whose, { figure: name, ownerId }, asOf);
    };
  }
  if (isOfScreening(name)) {
    const asked = { figure: name, step: figure.screening! };
    return async (em, { organisation, programmeId }, asOf) => {
      const whose = { organisationId: organisation.id, programmeId };
      const [programme] = await screenedProgrammes(em, whose, asOf);
      return programme ? screenedRows(programme, asked, asOf.today) : [];
    };
  }
  const period = checkedPeriod(input!);
  if (isOfProgramme(name))
    return async (em, { organisation, programmeId }, asOf) => {
      const programme = { id: programmeId!, organisationId: organisation.id };
      return selectedRows(await programmeRows(em, programme, period, asOf), name, period, programmeId!);
    };
  if (isOfSteps(name)) {
    const those = name === 'STEP_TAKEN' ? thoseWhoTook : thoseWhoDidNot;
    return async (em, { programmeId }, asOf) =>
      those(await funnelRows(em, programmeId!, period, asOf), step!)
        .map((row) => requestRow(row, programmeId!))
        .sort(earliestFirst);
  }
  if (isOfSurveys(name)) {
    const surveyId = fromGlobalId('Survey', figure.survey!);
    return async (em, { organisation, programmeId }, asOf) => {
      const whose = { organisationId: organisation.id, programmeId };
      return surveyId ? surveyRows(em, whose, { figure: name, surveyId, period }, asOf) : null;
    };
  }
  if (isOfClocks(name))
    return async (em, { organisation }, asOf) => {
      const clock = clocksOf(organisation.settings)[figure.clock!];
      return clock ? judgedRows(em, organisation.id, { figure: name, period, clock }, asOf) : null;
    };
  if (isOfOrganisation(name))
    return (em, { organisation }, asOf) => organisationRows(em, organisation, name, period, asOf);
  const idleMonths = checkedIdleMonths(figure.idleMonths ?? null);
  return (em, whose, asOf) => durationRows(em, { ...whose, figure: name, period, idleMonths }, asOf);
}

/** What tells since when the rows of a figure are kept as they were. */
export const knownSinceOf = (figure: CountedFigure) => {
  if (isOfSurveys(figure)) return surveysKnownSince;
  return isOfCaseload(figure) || isOfScreening(figure) ? staffingKnownSince : knownSince;
};
