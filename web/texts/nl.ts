import { access, accessibility } from './nl/access.ts';
import { ask, wait } from './nl/ask.ts';
import { codes } from './nl/codes.ts';
import { firstMeeting } from './nl/firstMeeting.ts';
import { home } from './nl/home.ts';
import { learning } from './nl/learning.ts';
import { links, status } from './nl/links.ts';
import { log } from './nl/log.ts';
import { meeting } from './nl/meeting.ts';
import { own, pairing } from './nl/own.ts';
import { ownData } from './nl/ownData.ts';
import { places } from './nl/places.ts';
import { aloud, callBack, ending, keeping, letter } from './nl/resident.ts';
import { shell } from './nl/shell.ts';
import { survey } from './nl/survey.ts';
import { vacancies } from './nl/vacancies.ts';
import { certificate, visits } from './nl/visits.ts';
import { volunteering } from './nl/volunteering.ts';
import { week } from './nl/week.ts';

/** What residents and volunteers read, at language level B1. Every other language has the same shape. */
export const nl = {
  shell,
  home,
  places,
  ask,
  wait,
  keeping,
  callBack,
  aloud,
  letter,
  ending,
  vacancies,
  access,
  accessibility,
  links,
  status,
  own,
  pairing,
  meeting,
  firstMeeting,
  log,
  ownData,
  visits,
  certificate,
  week,
  volunteering,
  learning,
  survey,
  codes,
};
export type Texts = typeof nl;
