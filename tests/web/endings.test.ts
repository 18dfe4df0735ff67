import { describe, expect, it } from 'vitest';
import { endingFor } from '../../api/matching/endings.ts';
import { nextAfter } from '../../web/features/matching/endings.ts';
import { nlStaff } from '../../web/texts/nl-staff.ts';

type Reason = Parameters<typeof nextAfter>[0];
type Side = NonNullable<Parameters<typeof nextAfter>[1]>;
const reasons = Object.keys(nlStaff.codes.unlinkReason) as Reason[];
const sides = [undefined, ...(Object.keys(nlStaff.codes.side) as Side[])];

describe('what a coordinator reads before unlinking', () => {
  it.each(reasons)('is what the API then does, for %s', (reason) => {
    for (const side of sides) {
      const { requester, volunteer } = endingFor(reason, side);
      expect(nextAfter(reason, side), side ?? 'side unknown').toEqual({ requester, volunteer });
    }
  });
});
