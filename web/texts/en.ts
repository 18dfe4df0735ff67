import { access, accessibility } from './en/access.ts';
import { ask, wait } from './en/ask.ts';
import { codes } from './en/codes.ts';
import { firstMeeting } from './en/firstMeeting.ts';
import { home } from './en/home.ts';
import { learning } from './en/learning.ts';
import { links, status } from './en/links.ts';
import { log } from './en/log.ts';
import { meeting } from './en/meeting.ts';
import { own, pairing } from './en/own.ts';
import { ownData } from './en/ownData.ts';
import { places } from './en/places.ts';
import { aloud, callBack, ending, keeping, letter } from './en/resident.ts';
import { shell } from './en/shell.ts';
import { survey } from './en/survey.ts';
import { vacancies } from './en/vacancies.ts';
import { certificate, visits } from './en/visits.ts';
import { volunteering } from './en/volunteering.ts';
import { week } from './en/week.ts';
import type { Texts } from './nl.ts';

export const en: Texts = {
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
