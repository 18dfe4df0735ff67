import { account } from './en/account.ts';
import { basis } from './en/basis.ts';
import { besideOthers, participation } from './en/besideOthers.ts';
import { design } from './en/design.ts';
import { details } from './en/details.ts';
import { duration } from './en/duration.ts';
import { endings } from './en/endings.ts';
import { exporting } from './en/exporting.ts';
import { flow } from './en/flow.ts';
import { compare, followup, history, newRequest } from './en/followup.ts';
import { house } from './en/house.ts';
import { glass, logbook } from './en/logbook.ts';
import { matchSteps } from './en/matchSteps.ts';
import { materials, readings } from './en/materials.ts';
import { meanwhile } from './en/meanwhile.ts';
import { municipal } from './en/municipal.ts';
import { notes } from './en/notes.ts';
import { planning, recruiting, trying } from './en/planning.ts';
import { programmeYears } from './en/programmeYears.ts';
import { reports } from './en/reports.ts';
import { residentReports } from './en/residentReports.ts';
import { retention } from './en/retention.ts';
import { rows } from './en/rows.ts';
import { colleagues, importing, programmes } from './en/settingUp.ts';
import { staffCodes } from './en/staffCodes.ts';
import { staffing } from './en/staffing.ts';
import { supply } from './en/supply.ts';
import { surveys } from './en/surveys.ts';
import { tokens } from './en/tokens.ts';
import { applications, intakeFacts, vacancyWork } from './en/vacancyWork.ts';
import { decision, volunteers } from './en/volunteers.ts';
import { work } from './en/work.ts';
import type { StaffTexts } from './nl-staff.ts';

export const enStaff: StaffTexts = {
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
