import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { personalTypes } from '../../api/access/field-rules.ts';
import { fieldGroups } from '../../api/access/matrix.ts';
import { en } from '../../web/texts/en.ts';
import { enStaff } from '../../web/texts/en-staff.ts';
import { nl } from '../../web/texts/nl.ts';
import { nlStaff } from '../../web/texts/nl-staff.ts';
import { gaps, sentences } from '../support/texts.ts';

const schemaFile = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));

/** Where the words for the values of each enum stand; none = people never see its values. */
const places: Record<string, ((texts: typeof nl & typeof nlStaff) => object) | undefined> = {
  ActorKind: ({ codes }) => codes.actorKind,
  ApplicationStatus: ({ codes }) => codes.applicationStatus,
  AnswerWay: ({ surveys }) => surveys.way,
  BlockerCode: ({ codes }) => codes.blocker,
  Circumstance: ({ reports }) => reports.circumstance,
  DayPart: ({ codes }) => codes.dayPart,
  // Stand in a person’s own data, which brings its words.
  ConsentGiver: undefined,
  ConsentPurpose: undefined,
  DeclineReason: ({ applications }) => applications.declineReason,
  DecisionSource: ({ codes }) => codes.decisionSource,
  DossierKind: ({ retention }) => retention.kinds,
  DisclosureStep: ({ codes }) => codes.disclosureStep,
  UndoableStep: ({ history }) => history.undo,
  // The address bar has words of its own for it.
  Whose: undefined,
  EndingType: ({ duration }) => duration.endingType,
  EvaluationStatus: ({ surveys }) => surveys.state,
  ComparisonMeasure: ({ besideOthers }) => besideOthers.measure,
  NoSpread: ({ besideOthers }) => besideOthers.whyNone,
  ClockMoment: ({ duration }) => duration.moment,
  // Said in a sentence where the median stands.
  MedianKnown: undefined,
  RetentionSplit: ({ duration }) => duration.splits,
  WaitBand: ({ duration }) => duration.waiting.band,
  Experience: ({ codes }) => codes.experience,
  ErasureStatus: ({ retention }) => retention.statuses,
  EnrolmentStatus: ({ codes }) => codes.enrolmentStatus,
  FigureRowKind: ({ rows }) => rows.kind,
  Gender: ({ codes }) => codes.gender,
  HouseLanguage: ({ house }) => house.language,
  HoursBand: ({ reports }) => reports.band.hours,
  Instrument: ({ surveys }) => surveys.instrument,
  LeaveReason: ({ codes }) => codes.leaveReason,
  // Says where to go, and is not shown itself.
  LinkPurpose: undefined,
  LinkReason: ({ codes }) => codes.linkReason,
  LocationKind: ({ codes }) => codes.locationKind,
  HoldReason: ({ matchSteps }) => matchSteps.holdReason,
  MatchStep: ({ matchSteps }) => matchSteps.step,
  WhyYou: ({ meeting }) => meeting.why,
  MatchSide: ({ codes }) => codes.side,
  MatchStatus: ({ codes }) => codes.matchStatus,
  NoteVisibility: ({ notes }) => notes.visibility,
  PostcodeSource: ({ places }) => places.publisher,
  PlanPhase: ({ codes }) => codes.planPhase,
  // Each state has sentences of its own.
  PlanStatus: undefined,
  // The report names its figures.
  CountedFigure: undefined,
  ProgrammeKind: ({ codes }) => codes.programmeKind,
  ProgrammeStatus: ({ codes }) => codes.programmeStatus,
  RecruitmentChannel: ({ reports }) => reports.recruitment,
  CallMoment: ({ callBack }) => callBack.moment,
  ReferrerKind: ({ codes }) => codes.referrerKind,
  // A refusal brings its own message.
  RefusalReason: undefined,
  RejectionReason: ({ codes }) => codes.rejection,
  ReportedOutcome: ({ codes }) => codes.outcome,
  RequestChannel: ({ codes }) => codes.channel,
  RequestOutcome: ({ codes }) => codes.outcome,
  RequesterNext: ({ work }) => work.unlink.requesterNext,
  ReportKind: ({ residentReports }) => residentReports.kind,
  RequestStage: ({ codes }) => codes.requestStage,
  RequestStatus: ({ codes }) => codes.requestStatus,
  FunnelStep: ({ flow }) => flow.funnel.steps,
  RowChange: ({ rows }) => rows.changes.change,
  RetentionVariant: ({ reports }) => reports.retentionVariant,
  Role: ({ codes }) => codes.role,
  // Each way has a button of its own.
  SecondFactorWay: undefined,
  ScreeningState: ({ volunteers }) => volunteers.screeningState,
  ScreeningStep: ({ volunteers }) => volunteers.screeningStep,
  SuggestionReasonCode: ({ codes }) => codes.suggestionReason,
  SignalCode: ({ followup }) => followup.signal,
  SupportMode: ({ codes }) => codes.supportMode,
  SurveyAudience: ({ surveys }) => surveys.audience,
  SurveyMoment: ({ surveys }) => surveys.moment,
  TenureBand: ({ reports }) => reports.band.tenure,
  Trait: ({ codes }) => codes.trait,
  UnlockingChange: ({ codes }) => codes.unlockingChange,
  UnlinkReason: ({ codes }) => codes.unlinkReason,
  Urgency: ({ codes }) => codes.urgency,
  VacancyStatus: ({ codes }) => codes.vacancyStatus,
  VolunteerNext: ({ codes }) => codes.volunteerNext,
  // Told as a number, or as one of two sentences.
  CountShown: undefined,
  // A forecast brings its own sentence.
  WaitBasis: undefined,
  WaitlistRemoval: ({ codes }) => codes.waitlistRemoval,
  WeightUnit: ({ codes }) => codes.weightUnit,
  WarningCode: ({ reports }) => reports.warningCode,
};

const together = (open: typeof nl, staff: typeof nlStaff) => ({
  ...open,
  ...staff,
  codes: { ...open.codes, ...staff.codes },
});
const languages = { Dutch: together(nl, nlStaff), English: together(en, enStaff) };
const enums = Object.values(schema.getTypeMap()).filter(
  (type) => isEnumType(type) && !type.name.startsWith('__'),
);

describe.each(Object.entries(languages))('%s', (_language, texts) => {
  it.each(enums.map(({ name }) => name))('has a word for every value of %s, and for no other', (name) => {
    expect(Object.keys(places), `say in this test where the words for ${name} stand`).toContain(name);
    const words: object | undefined = places[name]?.(texts);
    if (!words) return;
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    // Reports know one outcome more: none yet.
    if (name === 'RequestOutcome') values.push('OPEN');
    expect(Object.keys(words).toSorted()).toEqual(values.toSorted());
  });

  it.each([
    ['Request', 'RequestStatus'],
    ['Match', 'MatchStatus'],
    ['Enrolment', 'EnrolmentStatus'],
  ] as const)('tells in the log of each state that a %s can reach', (entity, name) => {
    const type = schema.getType(name);
    const states = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
    expect(states.length).toBeGreaterThan(0);
    expect(Object.keys(texts.log.done[entity])).toEqual(expect.arrayContaining(states));
  });

  it('tells in the log of each thing that people look at, and what was to be seen', () => {
    expect(Object.keys(texts.log.looked)).toEqual(expect.arrayContaining(Object.keys(personalTypes)));
    expect(Object.keys(texts.log.groups).toSorted()).toEqual(Object.keys(fieldGroups).toSorted());
  });

  it('leaves no text empty', () => {
    expect(sentences(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills the same gaps in both languages', () => {
    const dutch = new Map(sentences(languages.Dutch));
    for (const [way, text] of sentences(texts)) expect(gaps(text), way).toEqual(gaps(dutch.get(way) ?? ''));
  });
});
