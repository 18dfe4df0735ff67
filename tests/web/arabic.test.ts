import { describe, expect, it } from 'vitest';
import { ar } from '../../web/texts/ar.ts';
import { nl } from '../../web/texts/nl.ts';
import { gaps, sentences, wordsOf } from '../support/texts.ts';

const arabic = new Map(sentences(ar));
const dutch = new Map(sentences(nl));

const form = /_(zero|one|two|few|many|other)$/;
const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
const counted = [...dutch.keys()].filter((way) => way.endsWith('_other')).map((way) => way.replace(form, ''));
/** None, one and two of something have a word of their own, which says the number already. */
const saysNumber = /_(zero|one|two)$/;

/** What is the same in every language: names, and files that people find again by the name. */
const withoutArabic = [
  'shell.name',
  'ask.check.byWhom',
  'places.found',
  'places.publisher.GEONAMES',
  'places.publisher.CBS',
  'log.who.withRole',
  'ownData.textFile',
  'ownData.jsonFile',
];

describe('Arabic for residents and volunteers', () => {
  it('says all that Dutch says, and nothing else', () => {
    const names = (texts: Map<string, string>) =>
      new Set([...texts.keys()].map((way) => way.replace(form, '')));
    expect([...names(arabic)].toSorted()).toEqual([...names(dutch)].toSorted());
  });

  it('has every form that Arabic counts with', () => {
    expect(counted.length).toBeGreaterThan(2);
    expect(forms.toSorted()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    for (const way of counted)
      expect(
        forms.filter((each) => !arabic.has(`${way}_${each}`)),
        way,
      ).toEqual([]);
  });

  it('fills the same gaps', () => {
    for (const [way, text] of arabic) {
      const expected = gaps(dutch.get(way) ?? dutch.get(way.replace(form, '_other')) ?? '');
      if (saysNumber.test(way)) expect(expected, way).toEqual(expect.arrayContaining(gaps(text)));
      else expect(gaps(text), way).toEqual(expected);
    }
  });

  it('leaves nothing in other letters, but names', () => {
    const others = [...arabic].filter(([, text]) => !/\p{Script=Arabic}/u.test(text)).map(([way]) => way);
    expect(others.toSorted()).toEqual(withoutArabic.toSorted());
  });

  it('writes numbers with the figures that stand on telephones and letters here', () => {
    expect([...arabic].filter(([, text]) => /[٠-٩۰-۹]/u.test(text))).toEqual([]);
  });

  it('closes every mark that keeps words apart', () => {
    const wrong = [...arabic].filter(([, text]) => {
      const opened = text.match(/[\u2066-\u2068]/g)?.length ?? 0;
      return opened !== (text.match(/\u2069/g)?.length ?? 0);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps each sentence within 20 words', () => {
    const long = [...arabic].filter(([, text]) => wordsOf(text).some((words) => words.length > 20));
    expect(long).toEqual([]);
  });
});
