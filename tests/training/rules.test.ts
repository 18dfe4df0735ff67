import { expect, test } from 'vitest';
import { materialMistakes } from '../../api/training/rules.ts';

const fine = {
  title: 'Samen de post openmaken',
  text: 'Begin klein.\n\nLaat de ander openen.',
  link: null,
  minutes: 10,
  position: 1,
};
const wrong = (change: Partial<Omit<typeof fine, 'link'>> & { link?: string | null }) =>
  materialMistakes({ ...fine, ...change }).map(({ field, key }) => `${field} ${key}`);

test('a material has a title and a text', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ title: ' ', text: '\n' })).toEqual(['title materialTitleNeeded', 'text materialTextNeeded']);
  expect(wrong({ title: 'x'.repeat(121), text: 'x'.repeat(6001) })).toEqual([
    'title textTooLong',
    'text textTooLong',
  ]);
});

test('its link leads to a page elsewhere, over https, and to nothing that could run', () => {
  expect(wrong({ link: 'https://www.nibud.nl/onderwerpen?x=1' })).toEqual([]);
  for (const link of [
    'http://www.nibud.nl',
    'javascript:alert(1)',
    'https://localhost',
    'https://naam:wachtwoord@www.nibud.nl',
    'HTTPS://www.nibud.nl',
    'https:// nibud.nl',
    `https://www.nibud.nl/${'x'.repeat(300)}`,
  ])
    expect(wrong({ link }), link).toEqual(['link materialLinkWrong']);
});

test('it takes a minute to four hours, and has a place in the list', () => {
  for (const minutes of [0, 241, 2.5, Number.NaN])
    expect(wrong({ minutes }), String(minutes)).toEqual(['minutes numberWrong']);
  for (const position of [0, 1000]) expect(wrong({ position })).toEqual(['position numberWrong']);
  expect(wrong({ minutes: 240, position: 999 })).toEqual([]);
});
