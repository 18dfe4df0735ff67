import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Batch, Context } from '../../context.ts';
import type { Programme } from '../../organisations/programme.ts';
import { requestersById } from '../../people/profile.ts';
import { postcodeArea } from '../../places/postcode.ts';
import { districtsByArea } from '../../places/queries.ts';
import { addDays, daysBetween } from '../../platform/days.ts';
import { openSpellsByRequest } from '../../requests/queries.ts';
import type { Request } from '../../requests/request.ts';
import { stageOf } from '../../requests/rules.ts';
import type { AsOf } from '../known/as-known.ts';
import type { Period } from '../period.ts';
import { forecastCalibration } from './calibration-figures.ts';
import { forecastWindow, waitForecast } from './wait-figures.ts';
import { type WaitRow, waitRows, waitRowsAsKnown } from './wait-rows.ts';
import { type ForecastCalibration, SaidForecast } from './wait-types.ts';
import { forecastSaid } from './wait-words.ts';

/** What the forecasts of today are made of, for all programmes that are asked for at once. */
const recentWaits: Batch<WaitRow[]> = (em, programmeIds, { today }) =>
  waitRows(em, programmeIds, addDays(today, -forecastWindow));

/** The forecast for who begins to wait in a programme today, or has waited so many days already. */
export async function loadForecast(
  context: Context,
  programmeId: string,
  postcode: string | null,
  waited = 0,
): Promise<SaidForecast> {
  const area = postcode ? postcodeArea(postcode) : undefined;
  const [rows, district] = await Promise.all([
    context.load(recentWaits, programmeId),
    area ? context.load(districtsByArea, area) : undefined,
  ]);
  const forecast = waitForecast(rows ?? [], context.today, { district: district?.id ?? null, waited });
  const said = forecastSaid(forecast, { district: district?.name, hasWaited: waited > 0 });
  return Object.assign(new SaidForecast(), { ...forecast, said });
}

const stagesBefore: ReadonlySet<string> = new Set(['RECEIVED', 'MEETING', 'SEARCHING']);

/** The forecast for one who has asked, by where they live and how long they wait; null once there is somebody. */
export async function loadOwnForecast(context: Context, request: Request): Promise<SaidForecast | null> {
  if (!stagesBefore.has(stageOf(request.status))) return null;
  const [requester, spell] = await Promise.all([
    context.load(requestersById, request.requesterId),
    context.load(openSpellsByRequest, request.id),
  ]);
  const waited = spell ? Math.max(0, daysBetween(spell.fromOn, context.today)) : 0;
  return loadForecast(context, request.programmeId, requester?.postcode ?? null, waited);
}

/** How good the forecasts would have been: one statement, then arithmetic. */
export async function loadForecastCalibration(
  em: SqlEntityManager,
  { id }: Pick<Programme, 'id'>,
  period: Period,
  asOf: AsOf,
): Promise<ForecastCalibration> {
  return forecastCalibration(await waitRowsAsKnown(em, id, asOf), period, asOf.today);
}
