import { useReducer } from 'react';
import type { Moment } from './moments.ts';

/** What a resident has told so far. Everything is text, as typed; empty = not answered. */
export type Answers = {
  postcode: string;
  programme: string;
  often: string;
  forWhom: string;
  firstName: string;
  lastName: string;
  yourName: string;
  relation: string;
  yourPhone: string;
  consent: boolean;
  phone: string;
  email: string;
  day: string;
  month: string;
  year: string;
  languages: string[];
  moments: Moment[];
  wantedGender: string;
  question: string;
};

export const noAnswers: Answers = {
  postcode: '',
  programme: '',
  often: '',
  forWhom: '',
  firstName: '',
  lastName: '',
  yourName: '',
  relation: '',
  yourPhone: '',
  consent: false,
  phone: '',
  email: '',
  day: '',
  month: '',
  year: '',
  languages: [],
  moments: [],
  wantedGender: '',
  question: '',
};

const key = 'koppel-answers';

const stored = (): Answers => ({ ...noAnswers, ...JSON.parse(sessionStorage.getItem(key) ?? '{}') });

/** Keeps what is being typed, before it is sent on. */
export const draft = (answers: Answers) => sessionStorage.setItem(key, JSON.stringify(answers));

/** Once sent, the answers are the organisation's to keep. */
export const forgetAnswers = () => sessionStorage.removeItem(key);

/** Kept in the browser for this visit only, so that going back or reloading loses nothing. */
export function useAnswers() {
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  return {
    answers: stored(),
    keep(more: Partial<Answers>) {
      draft({ ...stored(), ...more });
      showAgain();
    },
  };
}
