import type { Entity, FieldGroup, Permission } from './matrix.ts';
import { anyProgramme, type Place } from './permissions.ts';

// What each field of the schema asks for. A field that is in none of these lists keeps the schema from being built, so
// whoever adds one decides who may see it.

/** Who may ask for a field at the top: who has this permission somewhere, or one of these, or … */
export type RootRule =
  | Permission
  | readonly Permission[]
  /** … everybody. */
  | 'ANYONE'
  /** … everybody, and it is only ever about themselves. */
  | 'ONESELF';

export const rootRules: Readonly<Record<string, RootRule>> = {
  'Query.accessLog': 'accessLog.read',
  'Query.accessLogCheck': 'accessLog.read',
  'Query.accessLogCsv': 'accessLog.export',
  'Query.anonymousCards': 'waitlist.browse',
  'Query.apiTokens': 'client.read',
  'Query.applications': 'application.read',
  'Query.brokenGlasses': 'glass.read',
  'Query.consents': 'consent.read',
  'Query.consentText': 'ANYONE',
  'Query.coordinators': 'request.handle',
  'Query.endings': 'ANYONE',
  'Query.erasureBatches': 'retention.read',
  'Query.figureChanges': 'report.rows',
  'Query.figureRows': 'report.rows',
  'Query.forecastCalibration': 'report.read',
  'Query.volunteerRetention': 'report.read',
  'Query.waitingReport': 'report.read',
  'Query.enrolments': 'volunteer.read',
  'Query.importFiles': 'organisation.import',
  'Query.evaluationReport': 'report.read',
  'Query.matchEvaluations': 'survey.read',
  'Query.matches': 'match.read',
  'Query.matchPlan': 'waitlist.read',
  'Query.matchPlanRun': 'waitlist.read',
  'Query.matchPlanRuns': 'waitlist.read',
  'Query.matchRetention': 'report.read',
  'Query.matchRetentionReport': 'report.read',
  'Query.myAccount': 'ONESELF',
  'Query.mySessions': 'ONESELF',
  'Query.myEnrolments': 'ONESELF',
  'Query.myHours': 'ONESELF',
  'Query.myBridges': 'ONESELF',
  'Query.myPairings': 'ONESELF',
  'Query.myself': 'ONESELF',
  'Query.myReplacement': 'request.handle',
  'Query.myRequests': 'request.follow',
  'Query.mySurveys': 'ONESELF',
  'Query.node': 'ANYONE',
  'Query.organisations': 'organisation.read',
  'Query.ownData': 'person.export',
  'Query.placeByPostcode': 'place.read',
  'Query.programmeComparison': 'report.compare',
  'Query.programmeLines': 'report.read',
  'Query.programmePresets': 'programme.setUp',
  'Query.programmeReport': 'report.read',
  'Query.programmeYears': 'report.read',
  'Query.programmeReportCsv': 'report.read',
  'Query.programmeTrend': 'report.read',
  'Query.programmeVacancies': 'vacancy.write',
  'Query.request': 'request.read',
  'Query.requestFunnel': 'report.read',
  'Query.reportingBasis': 'report.read',
  'Query.requestReport': 'report.read',
  'Query.requestReportCsv': 'report.read',
  'Query.matchRetentionReportCsv': 'report.read',
  'Query.volunteerRetentionCsv': 'report.read',
  'Query.waitingReportCsv': 'report.read',
  'Query.evaluationReportCsv': 'report.read',
  'Query.requests': 'request.read',
  'Query.residentReports': 'request.read',
  'Query.similarPeople': 'request.handle',
  'Query.signals': 'request.read',
  'Query.setUpEffect': 'programme.setUp',
  'Query.signOnChoices': 'ANYONE',
  'Query.staff': 'account.read',
  'Query.retention': 'retention.read',
  'Query.retentionCsv': 'retention.read',
  'Query.municipalReport': 'report.read',
  'Query.municipalities': 'place.read',
  'Query.staffingReport': 'report.rows',
  'Query.supplyAndDemand': 'report.read',
  'Query.trainingMaterials': 'training.write',
  'Query.surveys': ['survey.setUp', 'survey.record'],
  'Query.vacancies': 'vacancy.read',
  'Query.vacancyPlaces': 'vacancy.read',
  'Query.vacancy': 'vacancy.read',
  'Query.viewer': 'ONESELF',
  'Query.volunteerReport': 'report.read',
  'Query.volunteerReportCsv': 'report.read',
  'Query.volunteers': 'volunteer.read',
  'Query.waitlist': 'waitlist.read',
  'Query.recruitmentBrief': 'waitlist.read',
  'Query.whatIf': 'waitlist.read',
  'Query.whoLookedAtMe': 'ONESELF',
  'Query.mySavedSearches': 'ONESELF',

  'Mutation.addPasskey': 'ONESELF',
  'Mutation.createTrainingMaterial': 'training.write',
  'Mutation.updateTrainingMaterial': 'training.write',
  'Mutation.setTrainingMaterialAside': 'training.write',
  'Mutation.markMaterialRead': 'volunteer.arrange',
  'Mutation.writeNote': 'note.write',
  'Mutation.takeBackNote': 'note.write',
  'Mutation.saveSearch': 'ONESELF',
  'Mutation.openSavedSearch': 'ONESELF',
  'Mutation.forgetSavedSearch': 'ONESELF',
  'Mutation.arrangeMyEnrolment': 'volunteer.arrange',
  'Mutation.restMyEnrolment': 'volunteer.arrange',
  'Mutation.endMyRest': 'volunteer.arrange',
  'Mutation.assignApplication': 'application.handle',
  'Mutation.assignRequest': 'request.handle',
  'Mutation.assignEnrolment': 'request.handle',
  'Mutation.assignProgramme': 'request.handle',
  'Mutation.nameDeputy': 'request.handle',
  'Mutation.addSurveyRound': 'survey.setUp',
  'Mutation.answerSurvey': 'ANYONE',
  'Mutation.createSurvey': 'survey.setUp',
  'Mutation.finishSurvey': 'ANYONE',
  'Mutation.issueSurveyCode': 'survey.record',
  'Mutation.openMySurvey': 'survey.answer',
  'Mutation.openSurvey': 'ANYONE',
  'Mutation.recordEvaluation': 'survey.record',
  'Mutation.recordRoundResponse': 'survey.record',
  'Mutation.stopSurvey': 'survey.setUp',
  'Mutation.answerProposal': ['match.answer', 'match.make'],
  'Mutation.applyToVacancy': 'vacancy.apply',
  'Mutation.beginCodeApp': 'ONESELF',
  'Mutation.beginPasskey': 'ONESELF',
  'Mutation.beginPasskeyConfirmation': 'ONESELF',
  'Mutation.beginPasskeySignIn': 'ANYONE',
  'Mutation.breakGlass': 'glass.break',
  'Mutation.callMeBack': 'request.submit',
  'Mutation.changePassword': 'ONESELF',
  'Mutation.choosePassword': 'ANYONE',
  'Mutation.approveErasure': 'retention.approve',
  'Mutation.cancelErasure': 'retention.approve',
  'Mutation.cancelMatchPlan': 'waitlist.read',
  'Mutation.completeIntake': 'request.handle',
  'Mutation.confirmCodeApp': 'ONESELF',
  'Mutation.confirmItIsMe': 'ONESELF',
  'Mutation.confirmSecondFactor': 'ANYONE',
  'Mutation.createApiToken': 'client.manage',
  'Mutation.createProgramme': 'programme.setUp',
  'Mutation.createVacancy': 'vacancy.write',
  'Mutation.beginClosing': 'match.make',
  'Mutation.bridgeMatch': 'match.make',
  'Mutation.completeTrial': 'match.make',
  'Mutation.declineMatch': 'match.make',
  'Mutation.endBridge': 'match.make',
  'Mutation.holdMatch': 'match.make',
  'Mutation.disableAccount': 'account.manage',
  'Mutation.enableAccount': 'account.manage',
  'Mutation.endMandate': 'mandate.end',
  'Mutation.endOtherSessions': 'ONESELF',
  'Mutation.endSession': 'ONESELF',
  'Mutation.finishPasskeyConfirmation': 'ONESELF',
  'Mutation.finishPasskeySignIn': 'ANYONE',
  'Mutation.forgetRequestDraft': 'request.submit',
  'Mutation.grantRole': 'account.manage',
  'Mutation.inviteStaff': 'account.manage',
  'Mutation.inviteVolunteer': 'volunteer.invite',
  'Mutation.issueResidentLink': 'request.handle',
  'Mutation.linkMatch': 'match.make',
  'Mutation.linkSignOn': 'ONESELF',
  'Mutation.logVisit': 'match.log',
  'Mutation.moveApplication': 'application.handle',
  'Mutation.moveEnrolment': 'volunteer.write',
  'Mutation.moveVacancy': 'vacancy.write',
  'Mutation.openRequestDraft': 'request.submit',
  'Mutation.placeApplication': 'application.handle',
  'Mutation.proposeErasure': 'retention.propose',
  'Mutation.planIntroduction': 'match.make',
  'Mutation.proposeFromPlan': 'match.make',
  'Mutation.proposeMatch': 'match.make',
  'Mutation.recordContactAttempt': 'request.handle',
  'Mutation.recordFirstContact': 'request.handle',
  'Mutation.recordRequest': 'request.handle',
  'Mutation.recordWaitContact': 'request.handle',
  'Mutation.recordSummary': 'request.handle',
  'Mutation.reportProblem': 'request.report',
  'Mutation.requestPasswordReset': 'ANYONE',
  'Mutation.requestSignInLink': 'ANYONE',
  'Mutation.recordIntroduction': 'match.make',
  'Mutation.requestStatusLink': 'ANYONE',
  'Mutation.resumeMatch': 'match.make',
  'Mutation.startTrial': 'match.make',
  'Mutation.removeFromWaitlist': 'request.handle',
  'Mutation.removeCodeApp': 'ONESELF',
  'Mutation.removePasskey': 'ONESELF',
  'Mutation.renewRecoveryCodes': 'ONESELF',
  'Mutation.returnToWaitlist': 'request.handle',
  'Mutation.revokeRole': 'account.manage',
  'Mutation.requestErasure': 'person.erase',
  'Mutation.saveRequestDraft': 'request.submit',
  'Mutation.setMatchingWeights': 'programme.weigh',
  'Mutation.setComparesWithOthers': 'organisation.compare',
  'Mutation.setHouse': 'organisation.furnish',
  'Mutation.setOrganisationDetails': 'organisation.furnish',
  'Mutation.setRetentionPeriod': 'retention.propose',
  'Mutation.setReportingBasis': 'report.aim',
  'Mutation.setUpProgramme': 'programme.setUp',
  'Mutation.revokeApiToken': 'client.manage',
  'Mutation.settleReport': 'request.handle',
  'Mutation.signIn': 'ANYONE',
  'Mutation.signOut': 'ANYONE',
  'Mutation.signOutEverywhere': 'ANYONE',
  'Mutation.startMatchPlan': 'waitlist.read',
  'Mutation.stopRequest': 'request.stop',
  'Mutation.submitRequest': 'request.submit',
  'Mutation.undoMatchStep': 'match.make',
  'Mutation.undoRequestStep': 'request.handle',
  'Mutation.unlinkMatch': 'match.make',
  'Mutation.updateEnrolment': 'volunteer.write',
  'Mutation.writeLeaveReason': 'volunteer.write',
  'Mutation.updateVacancy': 'vacancy.write',
  'Mutation.withdrawConsent': 'consent.withdraw',
  'Mutation.useOneTimeLink': 'ANYONE',
};

/** A type of which the fields differ in what they tell of a person. */
export interface PersonalType {
  /** Reading it asks for `….read` of this. */
  entity: Entity;
  /** Each field, under the group that it belongs to. */
  fields: Partial<Record<FieldGroup, string>>;
  /** Where it is, when the object itself does not say. */
  placeOf?: (source: Place & { id: string }) => Place;
}

export const personalTypes: Readonly<Record<string, PersonalType>> = {
  Request: {
    entity: 'request',
    fields: {
      GENERAL:
        'id reference status channel supportMode availability urgency interpreter receivedAt firstAttemptAt firstContactAt intakeOn outcome outcomeOn programme requester waitlistEntry workingDaysOpen waitForecast history referrerKind stage contactBy mandates viewerCanRecordFirstContact viewerCanCompleteIntake viewerCanLink viewerCanStop viewerCanReport owner viewerCanAssign undoableStep viewerCanReturn',
      CONTACT: 'referrerName referrerContact',
      SENSITIVE:
        'question redirectedTo summary summaryAgreedAt wantedAgeFrom wantedAgeTo avoids helpfulExperience notes',
      HEALTH: 'outcomeReason',
      MATCH: 'openMatch matches',
    },
    placeOf: (request) => ({ ...request, requestId: request.id }),
  },
  ResidentReport: {
    entity: 'request',
    fields: { GENERAL: 'id kind byHelper writtenAt settledAt request', SENSITIVE: 'words' },
    placeOf: (report) => report,
  },
  Requester: {
    entity: 'request',
    fields: {
      GENERAL: 'id neighbourhood',
      IDENTITY: 'displayName firstName lastName birthDate gender languages household',
      CONTACT: 'phone email postcode',
      SENSITIVE: 'interests',
    },
    placeOf: ({ id, organisationId }) => ({ organisationId, programmeId: anyProgramme, requesterId: id }),
  },
  Mandate: {
    entity: 'mandate',
    fields: {
      GENERAL: 'id kind fromAt endedAt',
      IDENTITY: 'name',
      CONTACT: 'email',
    },
  },
  WaitlistEntry: {
    entity: 'waitlist',
    fields: {
      GENERAL: 'id from until waitingSince waitedDays previouslyMatched priority request',
      MATCH: 'suggestions whyNone unlocks',
    },
  },
  Match: {
    entity: 'match',
    fields: {
      GENERAL:
        'id status proposedAt linkedOn endedOn programme request volunteer history viewerCanUnlink viewerCanDecline viewerCanStep undoableStep',
      MATCH:
        'linkReasons initiatedBy declinedBy requesterAgreed volunteerAgreed decision visits introductionAt holdUntil bridge standIns',
      SENSITIVE: 'declineReason introductionPlace',
      HEALTH: 'unlinkReason holdReason',
    },
  },
  Bridge: { entity: 'match', fields: { MATCH: 'id from lastOn volunteer' } },
  Evaluation: {
    entity: 'survey',
    fields: {
      GENERAL: 'survey audience months dueOn lastOn status answeredOn way',
      HEALTH: 'answers',
    },
  },
  MatchDecision: {
    entity: 'match',
    fields: {
      MATCH: 'source score rank suited weights reasons alternatives overridden decidedBy decidedAt',
      SENSITIVE: 'because',
    },
  },
  Volunteer: {
    entity: 'volunteer',
    fields: {
      GENERAL: 'id neighbourhood',
      IDENTITY: 'displayName birthDate gender languages traits',
      CONTACT: 'phone email postcode',
      SENSITIVE: 'interests professions',
    },
    placeOf: ({ id, organisationId }) => ({ organisationId, programmeId: anyProgramme, volunteerId: id }),
  },
  Enrolment: {
    entity: 'volunteer',
    fields: {
      GENERAL:
        'id status since until programme volunteer supportModes capacity openMatches maxDistanceKm availability isAvailable deployable municipalities viewerCanInvite invitedAt partner pausedUntil preferredSupportMode capacityInAll openMatchesInAll viewerCanMoveTo owner viewerCanAssign viewerCanWriteLeaveReason',
      IDENTITY:
        'wantedRequesterGender genderWishHard trainedOn vogSeenOn wantedAgeFrom wantedAgeTo avoids screening readings',
      SENSITIVE: 'experience notes',
      MATCH: 'suggestions whyNone matches',
    },
  },
  Application: {
    entity: 'application',
    fields: {
      GENERAL:
        'id status submittedAt vacancy availability history enrolment owner viewerCanAssign viewerCanMoveTo',
      IDENTITY: 'firstName lastName birthDate languages',
      CONTACT: 'email phone postcode',
      SENSITIVE: 'motivation declineReason',
    },
  },
  Note: {
    entity: 'note',
    fields: { GENERAL: 'id visibility writtenAt by viewerCanTakeBack', SENSITIVE: 'text' },
  },
  StaffMember: {
    entity: 'account',
    fields: { GENERAL: 'id roles disabled viewerCanManage', IDENTITY: 'displayName', CONTACT: 'email' },
  },
};

/** Types of which every field may be seen by whoever could reach the object, and why that is right. */
export const wholeTypes: readonly { why: string; types: string }[] = [
  {
    why: 'What anyone may know: places, organisations, programmes, how long it takes there, vacancies, and what a rule brings.',
    types:
      'District EndingRule House HouseWords ImportFile Location MatchingWeight Municipality Neighbourhood OpeningHours Organisation Place Programme ProgrammePreset ProgrammeSetUp Team Vacancy VacancyPlace WaitForecast',
  },
  {
    why: 'Answers to whoever asked, about what they asked themselves.',
    types:
      'AccountChanged AccountSession CallBackAsked DraftForgotten OpenedDraft SavedDraft CodeAppSecret Destination FieldError LinkAsked LinkUsed MyAccount Passkey PasskeyOptions PasswordChangeNeeded PasswordChosen Refusal ResidentLink RoleGrant SavedSearch StaffInvited SecondFactorNeeded SecondFactorSetupNeeded SignOnChoice SubmittedRequest Viewer',
  },
  {
    why: 'What the two of a match, and who might become one, see of the other: step by step (matching/disclosure.ts).',
    types: 'AnonymousCard Declined HoursOfYear Pairing StandingIn Visit',
  },
  {
    why: 'What coordinators know of each other’s work; names of the staff alone.',
    types: 'Colleague Replacement Signal SignalCount',
  },
  {
    why: 'What is asked in a survey, and one’s own answers to whoever has its code; what somebody else answered stands in Evaluation.',
    types:
      'DueSurvey Survey SurveyAnswer SurveyCode SurveyForm SurveyQuestion SurveyRound SurveyRoundAdded SurveyWords',
  },
  {
    why: 'What an organisation offers its volunteers to learn from: whoever reaches it keeps it, or is offered it; what somebody read stands in Enrolment.',
    types: 'TrainingMaterial TrainingReading',
  },
  {
    why: 'Tokens of programs are for who manages them, by a question or an act that asks for it.',
    types: 'ApiToken NewApiToken',
  },
  {
    why: 'The log and what is written in it are for who may read the log.',
    types: 'AccessLogCheck AccessLogEntry BreakGlass',
  },
  {
    why: 'Figures, which name nobody; the report itself asks for report.read, a comparison with others for report.compare.',
    types:
      'CampaignFigures ChannelCount ComparedMeasure MeasureSpread ProgrammeComparison CheckedForecast CircumstanceCount ClockFigure ClosureFigures CommitmentFigures EndingCount FirstMatchFigures ForecastCalibration FunnelFigure HoursBandCount HoursFigures KeptPromise KpiClock KpiFigure LeaveReasonCount MatchRetentionGroup MatchRetentionReport MunicipalFigures MunicipalLine MunicipalReport MunicipalVolunteers NeighbourhoodWaits OutcomeAfterMonths OutcomeCount OutsideCount PrematureEndings ProgrammeLine ProgrammeReport ProgrammeVolunteerCount ProgrammeYear ProgrammeVolunteerFlow ProgrammeVolunteers QuarterFigures RealisedWaits RecruitmentChannelCount RemovalCount ReportingBasis RequestReport RetentionAfterMonths RetentionCurve RetentionPoint RetentionReport SetUpEffect SupplyAndDemand TeamCount TenureCount TwelveMonthCohort UnlinkReasonCount VolunteerReport VolunteerRetentionReport VolunteerUse WaitBandCount WaitingReport WaitlistFigures Warning EvaluationReport GoalFigures PairedChange QuestionFigures SurveyFigures ValueCount',
  },
  {
    why: 'What coordinators have in hand, by name: for colleagues and managers, and for no reporter outside (report.rows).',
    types: 'Caseload ScreeningFigures StaffingReport',
  },
  {
    why: 'Rows behind a figure: days. Who they are about, and codes that tell of one person, are guarded by themselves.',
    types: 'FigureChange FigureChanges FigureRow',
  },
  {
    why: 'Parts of a waitlist, a plan or a dossier, of which the people in it are guarded themselves.',
    types:
      'Alternative DecisionWeight EnrolmentStep Event MatchPlan OverriddenWish PassedOver PlanFairness PlanFigures PlannedPair PlanProposals PlanRun PointsOfTwo RecruitmentNeed ResidentSuggestion ScreeningItem Suggestion SuggestionReason Unlock UnmatchedEntry WhatIf WhyNone WhyNoResident',
  },
  {
    why: 'What is kept, for how long, and what was erased, in numbers: names nobody.',
    types: 'DueCount ErasureBatch Retention RetentionPeriod',
  },
  {
    why: 'What people agree to, and what is known of themselves; which person it is about is decided where it is asked.',
    types: 'Consent ConsentText Myself OwnData OwnDataSection',
  },
  { why: 'What a requester and a volunteer have in common; no answer is of this type.', types: 'Profile' },
  {
    why: 'Pages of a list, of which what is in them is guarded itself.',
    types: 'PageInfo *Connection *Edge',
  },
];

/** The permissions of which a rule asks for one; undefined when it asks for none. */
export const permissionsOf = (rule: RootRule): readonly Permission[] | undefined => {
  if (rule === 'ANYONE' || rule === 'ONESELF') return undefined;
  return typeof rule === 'string' ? [rule] : rule;
};
