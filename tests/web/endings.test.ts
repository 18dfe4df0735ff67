import { describe, expect, it } from 'vitest';
import { UnlinkReason } from '../../api/matching/codes.ts';
import { endingFor, endingRules, waitsAgain } from '../../api/matching/endings.ts';
import { type EndingRule, groupOf, ruleFor } from '../../web/features/matching/endings.ts';

const rules: EndingRule[] = endingRules();

describe('what a coordinator reads before unlinking', () => {
  it.each(Object.keys(UnlinkReason) as (keyof typeof UnlinkReason)[])(
    'is what the API then does, for %s',
    (reason) => {
      for (const side of ['REQUESTER', 'VOLUNTEER'] as const) {
        const { requester, volunteer } = endingFor(reason, side);
        expect(ruleFor(rules, reason, side)).toMatchObject({
          requesterNext: requester,
          waitsAgain: waitsAgain(requester),
          volunteerNext: volunteer,
        });
      }
      expect(ruleFor(rules, reason, '') === undefined).toBe(reason === 'NO_CONTACT');
    },
  );

  it('stands under whose life changed, or as planned', () => {
    const groups = new Map(rules.map((rule) => [rule.reason, groupOf(rule)]));
    expect(groups.get('GOAL_REACHED')).toBe('PLANNED');
    expect(groups.get('VOL_ILLNESS')).toBe('VOLUNTEER');
    expect(groups.get('REQ_MOVED')).toBe('REQUESTER');
    expect(groups.get('NO_CONTACT')).toBe('PAIR');
    expect(groups.get('PROGRAMME_STOPPED')).toBe('ORGANISATION');
  });
});
