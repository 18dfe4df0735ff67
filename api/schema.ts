import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, registerEnumType } from 'type-graphql';
import { AccessLogExportResolver } from './access/access-log-export.ts';
import { AccessLogResolver } from './access/access-log-resolver.ts';
import { AccountResolver } from './access/account-resolver.ts';
import { BreakGlassResolver } from './access/break-glass-resolver.ts';
import { ClientResolver } from './access/client-resolver.ts';
import { guardFields } from './access/guard.ts';
import { LinkResolver } from './access/link-resolver.ts';
import { RoleResolver, ViewerResolver } from './access/resolver.ts';
import { SingleSignOnResolver } from './access/single-sign-on-resolver.ts';
import { StaffResolver } from './access/staff-resolver.ts';
import { EventResolver, MatchHistoryResolver, RequestHistoryResolver } from './followup/history-resolver.ts';
import { EnrolmentOwnerResolver, ProgrammeOwnerResolver } from './followup/owned-resolver.ts';
import { ColleagueResolver, OwnerResolver, ReplacementResolver } from './followup/owner-resolver.ts';
import { SignalConnectionResolver, SignalResolver } from './followup/signal-resolver.ts';
import {
  HoursOfYearResolver,
  MatchVisitResolver,
  PairingVisitResolver,
  VisitResolver,
} from './followup/visit-resolver.ts';
import { ConsentResolver, MyselfResolver, PersonResolver } from './forgetting/person-resolver.ts';
import {
  ErasureBatchResolver,
  OrganisationRetentionResolver,
  RetentionResolver,
} from './forgetting/resolver.ts';
import { ImportResolver } from './import/resolver.ts';
import { BridgeOfMatchResolver, BridgeResolver, StandingInResolver } from './matching/bridging/resolver.ts';
import {
  EnrolmentSuggestionsResolver,
  ResidentSuggestionResolver,
  WhyNoResidentResolver,
} from './matching/candidates/enrolment-suggestions-resolver.ts';
import {
  AlternativeResolver,
  DecidedMatchResolver,
  MatchDecisionResolver,
  OverriddenWishResolver,
} from './matching/decision-resolver.ts';
import { PairingResolver } from './matching/pairing-resolver.ts';
import { MatchPlanResolver, PassedOverResolver, PlanFairnessResolver } from './matching/plan/resolver.ts';
import { PlanRunResolver } from './matching/plan/run-resolver.ts';
import { EnrolmentMatchResolver, MatchResolver, RequestMatchResolver } from './matching/resolver.ts';
import { MatchStepResolver } from './matching/stepping/resolver.ts';
import { WeightsResolver } from './matching/suitability/weights-resolver.ts';
import { SetUpEffectResolver } from './matching/trying/set-up-effect-resolver.ts';
import { WhatIfResolver } from './matching/trying/what-if-resolver.ts';
import {
  SuggestionReasonResolver,
  SuggestionResolver,
  UnlockResolver,
  WaitlistResolver,
  WhyNoneResolver,
} from './matching/waitlist-resolver.ts';
import { NodesResolver } from './node-resolver.ts';
import { EnrolmentNotesResolver, NoteResolver, RequestNotesResolver } from './notes/resolver.ts';
import { OrganisationDetailsResolver } from './organisations/details-resolver.ts';
import { HouseResolver } from './organisations/house-resolver.ts';
import { ParticipationResolver } from './organisations/participation-resolver.ts';
import {
  OrganisationSetUpResolver,
  ProgrammeSetUpResolver,
} from './organisations/programme-set-up-resolver.ts';
import { ReportingBasisResolver } from './organisations/reporting-basis-resolver.ts';
import { OrganisationResolver, ProgrammeResolver } from './organisations/resolver.ts';
import { EnrolmentFactsResolver, EnrolmentStepResolver } from './people/enrolment-facts-resolver.ts';
import { EnrolmentResolver } from './people/enrolment-resolver.ts';
import { LeaveReasonResolver } from './people/leave-reason-resolver.ts';
import { OwnEnrolmentResolver } from './people/own-enrolment-resolver.ts';
import { RequesterResolver, VolunteerResolver } from './people/resolver.ts';
import {
  MunicipalityResolver,
  OrganisationPlacesResolver,
  PlaceResolver,
  ProgrammePlacesResolver,
} from './places/resolver.ts';
import { codeLists } from './platform/codes.ts';
import { NodeResolver } from './platform/node.ts';
import { FieldErrorResolver, RefusalResolver } from './platform/refusal.ts';
import { ComparingResolver } from './reports/comparing/comparing-resolver.ts';
import {
  EvaluationReportResolver,
  SurveyFiguresResolver,
} from './reports/evaluations/evaluation-resolver.ts';
import { ReportCsvResolver } from './reports/export/csv-resolver.ts';
import { DurationCsvResolver } from './reports/export/duration-csv-resolver.ts';
import { FlowResolver } from './reports/flow/flow-resolver.ts';
import { MatchRetentionResolver } from './reports/lasting/retention-resolver.ts';
import { MunicipalResolver } from './reports/municipal/municipal-resolver.ts';
import { ProgrammeReportResolver } from './reports/programme/programme-resolver.ts';
import { RequestReportResolver } from './reports/requests/request-resolver.ts';
import { ProgrammeYearResolver } from './reports/rollup/years-resolver.ts';
import { FigureChangeResolver, FigureRowsResolver } from './reports/rows/rows-resolver.ts';
import { CaseloadResolver, ScreeningFiguresResolver } from './reports/staffing/staffing-resolver.ts';
import { SupplyResolver } from './reports/supply/supply-resolver.ts';
import {
  ProgrammeVolunteerCountResolver,
  ProgrammeVolunteerFlowResolver,
  VolunteerReportResolver,
} from './reports/volunteers/volunteer-resolver.ts';
import {
  ProgrammeForecastResolver,
  RequestForecastResolver,
  SaidForecastResolver,
} from './reports/waiting/wait-resolver.ts';
import { WaitingResolver } from './reports/waiting/waiting-resolver.ts';
import { WarningResolver } from './reports/warning-resolver.ts';
import { CallBackResolver } from './requests/call-back-resolver.ts';
import { DraftResolver } from './requests/draft-resolver.ts';
import { RecordingResolver } from './requests/recording-resolver.ts';
import { OwnRequestResolver, ResidentReportResolver } from './requests/report-resolver.ts';
import { ResidentResolver } from './requests/resident-resolver.ts';
import { RequestResolver } from './requests/resolver.ts';
import { WaitContactResolver } from './requests/wait-contact-resolver.ts';
import { EvaluationResolver } from './surveys/evaluation-resolver.ts';
import { DueSurveyResolver, SurveyFormResolver } from './surveys/form-resolver.ts';
import { SurveyResolver, SurveyRoundResolver } from './surveys/set-up-resolver.ts';
import { TrainingReadingResolver } from './training/reading-resolver.ts';
import { OrganisationTrainingResolver, TrainingMaterialResolver } from './training/resolver.ts';
import { ApplicationResolver, VacancyPlaceResolver, VacancyResolver } from './vacancies/resolver.ts';
import { SavedSearchResolver } from './vacancies/saved-search-resolver.ts';
import {
  ApplicationStaffFieldsResolver,
  VacancyStaffFieldsResolver,
} from './vacancies/staff-fields-resolver.ts';
import { VacancyStaffResolver } from './vacancies/staff-resolver.ts';

const resolvers = [
  AlternativeResolver,
  CallBackResolver,
  ClientResolver,
  ColleagueResolver,
  AccessLogExportResolver,
  AccessLogResolver,
  AccountResolver,
  ApplicationResolver,
  ApplicationStaffFieldsResolver,
  BreakGlassResolver,
  ConsentResolver,
  DecidedMatchResolver,
  DraftResolver,
  EnrolmentFactsResolver,
  EnrolmentMatchResolver,
  EnrolmentOwnerResolver,
  EnrolmentResolver,
  EnrolmentStepResolver,
  ErasureBatchResolver,
  FieldErrorResolver,
  EventResolver,
  MatchHistoryResolver,
  RequestHistoryResolver,
  ProgrammeReportResolver,
  ProgrammeVolunteerFlowResolver,
  RequestReportResolver,
  MatchRetentionResolver,
  VolunteerReportResolver,
  WaitingResolver,
  EvaluationReportResolver,
  SurveyFiguresResolver,
  FlowResolver,
  HouseResolver,
  LeaveReasonResolver,
  OrganisationDetailsResolver,
  ReportingBasisResolver,
  OwnEnrolmentResolver,
  MunicipalityResolver,
  FigureChangeResolver,
  FigureRowsResolver,
  ComparingResolver,
  ParticipationResolver,
  MunicipalResolver,
  ProgrammeYearResolver,
  CaseloadResolver,
  ScreeningFiguresResolver,
  SupplyResolver,
  DueSurveyResolver,
  EvaluationResolver,
  SurveyFormResolver,
  SurveyResolver,
  SurveyRoundResolver,
  VacancyPlaceResolver,
  SavedSearchResolver,
  HoursOfYearResolver,
  MatchVisitResolver,
  PairingVisitResolver,
  VisitResolver,
  ImportResolver,
  LinkResolver,
  MatchDecisionResolver,
  MatchPlanResolver,
  BridgeOfMatchResolver,
  BridgeResolver,
  MatchResolver,
  MatchStepResolver,
  StandingInResolver,
  EnrolmentNotesResolver,
  NoteResolver,
  RequestNotesResolver,
  OrganisationTrainingResolver,
  TrainingMaterialResolver,
  TrainingReadingResolver,
  NodeResolver,
  NodesResolver,
  OrganisationResolver,
  OwnerResolver,
  ReplacementResolver,
  SignalConnectionResolver,
  SignalResolver,
  OrganisationSetUpResolver,
  OverriddenWishResolver,
  OwnRequestResolver,
  PairingResolver,
  OrganisationRetentionResolver,
  PassedOverResolver,
  PersonResolver,
  MyselfResolver,
  PlaceResolver,
  PlanFairnessResolver,
  PlanRunResolver,
  ProgrammeForecastResolver,
  OrganisationPlacesResolver,
  ProgrammePlacesResolver,
  ProgrammeOwnerResolver,
  ProgrammeResolver,
  RecordingResolver,
  ProgrammeSetUpResolver,
  RefusalResolver,
  RequesterResolver,
  RequestForecastResolver,
  RequestMatchResolver,
  RequestResolver,
  WaitContactResolver,
  ResidentReportResolver,
  ResidentResolver,
  RetentionResolver,
  RoleResolver,
  SaidForecastResolver,
  SetUpEffectResolver,
  SingleSignOnResolver,
  StaffResolver,
  SuggestionReasonResolver,
  SuggestionResolver,
  VacancyResolver,
  VacancyStaffFieldsResolver,
  VacancyStaffResolver,
  ViewerResolver,
  VolunteerResolver,
  WaitlistResolver,
  UnlockResolver,
  WhyNoneResolver,
  EnrolmentSuggestionsResolver,
  ResidentSuggestionResolver,
  WhyNoResidentResolver,
  WeightsResolver,
  WhatIfResolver,
  ReportCsvResolver,
  DurationCsvResolver,
  ProgrammeVolunteerCountResolver,
  WarningResolver,
] as const;

let schema: Promise<GraphQLSchema> | undefined;

/** The whole GraphQL schema. */
export function koppelSchema(): Promise<GraphQLSchema> {
  schema ??= build();
  return schema;
}

async function build(): Promise<GraphQLSchema> {
  for (const { list, config } of codeLists) registerEnumType(list, config);
  const built = await buildSchema({ resolvers: [...resolvers] as unknown as [() => void], validate: false });
  built.getQueryType()!.description = 'What can be read. Without signing in, only what says "for anyone".';
  built.getMutationType()!.description =
    'What can be done. What is refused comes back as a Refusal, and changes nothing.';
  return guardFields(lexicographicSortSchema(built));
}

/** The schema as it is checked in for clients to build on. */
export const printedSchema = async (): Promise<string> => `${printSchema(await koppelSchema())}\n`;
