import { describe, expect, it } from 'vitest';
import { nl } from '../../web/texts/nl.ts';
import { sentences, wordsOf } from '../support/texts.ts';

/** Official or hard words, each with what people say instead. */
const betterSaid: Record<string, string> = {
  aanvraag: 'vraag',
  aanvrager: 'u',
  traject: 'hulp',
  hulpvrager: 'u',
  hulpbehoevend: 'wie hulp zoekt',
  cliënt: 'u',
  indienen: 'versturen',
  betreft: 'gaat over',
  teneinde: 'om',
  middels: 'met',
  conform: 'zoals',
  alsmede: 'en',
  derhalve: 'daarom',
  tevens: 'ook',
  dient: 'moet',
  dienen: 'moeten',
  gelieve: 'wilt u',
  verzoeken: 'vragen',
  geschieden: 'gebeuren',
  eveneens: 'ook',
  echter: 'maar',
  indien: 'als',
  reeds: 'al',
  omtrent: 'over',
  inzake: 'over',
  woonachtig: 'woont',
  participatie: 'meedoen',
  zelfredzaam: 'zelf kunnen',
  incidenteel: 'af en toe',
  structureel: 'vaker',
};

const longestWord = 18;

const letters = (word: string): string => word.replaceAll(/[^\p{L}]/gu, '');

interface Said {
  way: string;
  words: string[];
}

/** The sentences that ask most of a reader: many words, and many of those long. */
const hardest = (said: readonly Said[]): string[] =>
  said
    .map(({ way, words }) => ({ way, words, long: words.filter((word) => letters(word).length > 9).length }))
    .toSorted((a, b) => b.words.length * (1 + b.long) - a.words.length * (1 + a.long))
    .slice(0, 5)
    .map(({ way, words, long }) => `${words.length} words, ${long} long: ${way}: ${words.join(' ')}`);

describe('Dutch for residents and volunteers', () => {
  const own = sentences(nl).filter(([way]) => !way.startsWith('codes.'));

  const said = own.flatMap(([way, text]) => wordsOf(text).map((words) => ({ way, words })));

  it('keeps each sentence within 20 words, and 12 on average at most', () => {
    expect(said.filter(({ words }) => words.length > 20)).toEqual([]);
    const sentencesOfWords = said.filter(({ words }) => words.length > 1);
    const average =
      sentencesOfWords.reduce((sum, { words }) => sum + words.length, 0) / sentencesOfWords.length;
    expect(average).toBeLessThanOrEqual(12);
    console.log(`${average.toFixed(1)} words a sentence. The hardest:\n${hardest(said).join('\n')}`);
  });

  it('has no word of more than 18 letters', () => {
    const long = said.flatMap(({ way, words }) =>
      words
        .map(letters)
        .filter((word) => word.length > longestWord)
        .map((word) => `${way}: ${word}`),
    );
    expect(long).toEqual([]);
  });

  it('uses plain words', () => {
    const hard = own.flatMap(([way, text]) =>
      Object.entries(betterSaid)
        .filter(([word]) => new RegExp(`(^|[^\\p{L}])${word}(?!\\p{L})`, 'iu').test(text))
        .map(([word, better]) => `${way}: "${word}", say "${better}"`),
    );
    expect(hard).toEqual([]);
  });

  it('speaks to the reader as "u"', () => {
    const familiar = own.filter(([, text]) => /(^|[^\p{L}])(je|jij|jou|jouw|jullie)(?!\p{L})/iu.test(text));
    expect(familiar).toEqual([]);
  });
});
