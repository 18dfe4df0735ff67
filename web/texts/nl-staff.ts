import { account } from './nl/account.ts';
import { basis } from './nl/basis.ts';
import { besideOthers, participation } from './nl/besideOthers.ts';
import { design } from './nl/design.ts';
import { details } from './nl/details.ts';
import { duration } from './nl/duration.ts';
import { endings } from './nl/endings.ts';
import { exporting } from './nl/exporting.ts';
import { flow } from './nl/flow.ts';
import { compare, followup, history, newRequest } from './nl/followup.ts';
import { house } from './nl/house.ts';
import { glass, logbook } from './nl/logbook.ts';
import { matchSteps } from './nl/matchSteps.ts';
import { materials, readings } from './nl/materials.ts';
import { meanwhile } from './nl/meanwhile.ts';
import { municipal } from './nl/municipal.ts';
import { notes } from './nl/notes.ts';
import { planning, recruiting, trying } from './nl/planning.ts';
import { programmeYears } from './nl/programmeYears.ts';
import { reports } from './nl/reports.ts';
import { residentReports } from './nl/residentReports.ts';
import { retention } from './nl/retention.ts';
import { rows } from './nl/rows.ts';
import { colleagues, importing, programmes } from './nl/settingUp.ts';
import { staffCodes } from './nl/staffCodes.ts';
import { staffing } from './nl/staffing.ts';
import { supply } from './nl/supply.ts';
import { surveys } from './nl/surveys.ts';
import { tokens } from './nl/tokens.ts';
import { applications, intakeFacts, vacancyWork } from './nl/vacancyWork.ts';
import { decision, volunteers } from './nl/volunteers.ts';
import { work } from './nl/work.ts';

/** What coordinators and managers read; loaded with their pages only. */
export const nlStaff = {
  design,
  followup,
  newRequest,
  history,
  compare,
  basis,
  duration,
  besideOthers,
  exporting,
  flow,
  house,
  details,
  programmes,
  colleagues,
  importing,
  account,
  work,
  matchSteps,
  materials,
  readings,
  notes,
  meanwhile,
  municipal,
  planning,
  trying,
  recruiting,
  participation,
  programmeYears,
  reports,
  residentReports,
  rows,
  retention,
  staffing,
  supply,
  tokens,
  surveys,
  logbook,
  glass,
  volunteers,
  decision,
  vacancyWork,
  applications,
  intakeFacts,
  codes: { ...staffCodes, ...endings },
};
export type StaffTexts = typeof nlStaff;
