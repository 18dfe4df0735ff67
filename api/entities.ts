import { Account, BreakGlass, Mandate, RoleGrant, Session } from './access/account.ts';
import { ApiToken } from './access/clients.ts';
import { Event } from './followup/event.ts';
import { ErasureBatch } from './forgetting/batch.ts';
import { Consent } from './forgetting/consent.ts';
import { Bridge } from './matching/bridging/bridge.ts';
import { Match } from './matching/match.ts';
import { PlanRun } from './matching/plan/run.ts';
import { Note } from './notes/note.ts';
import { Organisation } from './organisations/organisation.ts';
import { Programme } from './organisations/programme.ts';
import { Household, Person, Requester } from './people/person.ts';
import { Enrolment, Volunteer, VolunteerSpell } from './people/volunteer.ts';
import { ResidentReport } from './requests/report.ts';
import { Request, WaitlistSpell } from './requests/request.ts';
import { Survey, SurveyQuestion, SurveyResponse, SurveyRound } from './surveys/survey.ts';
import { TrainingMaterial } from './training/material.ts';
import { Application, Vacancy } from './vacancies/vacancy.ts';

/** Every entity that the ORM knows. */
export const entities = [
  Account,
  ApiToken,
  Application,
  BreakGlass,
  Bridge,
  Consent,
  Enrolment,
  ErasureBatch,
  Event,
  Household,
  Mandate,
  Match,
  Note,
  Organisation,
  Person,
  PlanRun,
  Programme,
  Request,
  Requester,
  ResidentReport,
  RoleGrant,
  Session,
  Survey,
  SurveyQuestion,
  SurveyResponse,
  SurveyRound,
  TrainingMaterial,
  Vacancy,
  Volunteer,
  VolunteerSpell,
  WaitlistSpell,
];
