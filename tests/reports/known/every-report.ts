import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Organisation } from '../../../api/organisations/organisation.ts';
import { loadEvaluationReport } from '../../../api/reports/evaluations/evaluation-report.ts';
import { funnelRows, programmeLines, quarterRows } from '../../../api/reports/flow/flow-rows.ts';
import { funnelFigures } from '../../../api/reports/flow/funnel-figures.ts';
import type { AsOf } from '../../../api/reports/known/as-known.ts';
import { loadMatchRetention } from '../../../api/reports/lasting/match-retention-report.ts';
import { loadRetentionReport } from '../../../api/reports/lasting/retention-report.ts';
import { loadMunicipalReport } from '../../../api/reports/municipal/municipal-report.ts';
import { loadRequestReport } from '../../../api/reports/requests/request-report.ts';
import { loadProgrammeYears } from '../../../api/reports/rollup/years-report.ts';
import { loadStaffingReport } from '../../../api/reports/staffing/staffing-report.ts';
import { supplyAndDemand } from '../../../api/reports/supply/supply-rows.ts';
import { loadVolunteerReport } from '../../../api/reports/volunteers/volunteer-report.ts';
import { loadVolunteerRetention } from '../../../api/reports/volunteers/volunteer-retention-report.ts';
import { loadForecastCalibration } from '../../../api/reports/waiting/wait-report.ts';
import { loadWaiting } from '../../../api/reports/waiting/waiting-report.ts';

const period = { from: '2020-01-01', until: '2023-01-01' };
const year = { from: '2021-01-01', until: '2022-01-01' };
const variant = 'ALL_ENDINGS';

/** Every report on an organisation, or on a programme of it. */
async function reportsOn(
  em: SqlEntityManager,
  whose: { organisationId: string; programmeId: string | null },
  as: AsOf,
) {
  return {
    evaluations: await loadEvaluationReport(em, whose, period, as),
    matchRetention: await loadMatchRetention(em, whose, period, { variant, split: 'LINK_REASON' }, as),
    waiting: await loadWaiting(em, whose, period, as),
    staffing: await loadStaffingReport(em, whose, as),
    supply: await supplyAndDemand(em, whose, as),
  };
}

/** Every report on an organisation as a whole. */
export async function reportsOnOrganisation(em: SqlEntityManager, organisationId: string, as: AsOf) {
  const organisation = await em.findOneOrFail(Organisation, organisationId);
  const years = { from: 2018, until: 2023 };
  return {
    ...(await reportsOn(em, { organisationId, programmeId: null }, as)),
    volunteers: await loadVolunteerReport(em, organisation, period, [], as),
    requests: await loadRequestReport(em, organisation, period, as),
    volunteerRetention: await loadVolunteerRetention(em, organisation, period, 6, as),
    lines: await programmeLines(em, organisationId, period, as),
    municipal: await loadMunicipalReport(em, organisation, year, as),
    years: await loadProgrammeYears(em, organisationId, years, variant, as),
  };
}

/** Every report on a programme by itself. */
export async function reportsOnProgramme(
  em: SqlEntityManager,
  whose: { organisationId: string; programmeId: string },
  as: AsOf,
) {
  const { organisationId, programmeId: id } = whose;
  return {
    ...(await reportsOn(em, whose, as)),
    lasting: await loadRetentionReport(em, { id, organisationId }, period, variant, as),
    funnel: funnelFigures(await funnelRows(em, id, period, as)),
    calibration: await loadForecastCalibration(em, { id }, period, as),
    quarters: await quarterRows(em, id, period, as),
  };
}
