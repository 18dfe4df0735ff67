import { access, accessibility } from './ar/access.ts';
import { ask, wait } from './ar/ask.ts';
import { codes } from './ar/codes.ts';
import { firstMeeting } from './ar/firstMeeting.ts';
import { home } from './ar/home.ts';
import { learning } from './ar/learning.ts';
import { links, status } from './ar/links.ts';
import { log } from './ar/log.ts';
import { meeting } from './ar/meeting.ts';
import { own, pairing } from './ar/own.ts';
import { ownData } from './ar/ownData.ts';
import { places } from './ar/places.ts';
import { aloud, callBack, ending, keeping, letter } from './ar/resident.ts';
import { shell } from './ar/shell.ts';
import { survey } from './ar/survey.ts';
import { vacancies } from './ar/vacancies.ts';
import { certificate, visits } from './ar/visits.ts';
import { volunteering } from './ar/volunteering.ts';
import { week } from './ar/week.ts';
import type { Texts } from './nl.ts';

/** Modern standard Arabic in short sentences. The reader is "أنتم", which is polite and asks of nobody whether man or woman. */
export const ar: Texts = {
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
