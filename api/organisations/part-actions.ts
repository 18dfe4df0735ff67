import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { type Mistake, refuseMistakes } from '../messages/refuse.ts';
import type { Refusal } from '../platform/refusal.ts';
import { detailsMistakes, detailsOf, type OrganisationDetails } from './details.ts';
import type { House } from './house.ts';
import { houseMistakes } from './house-rules.ts';
import { Organisation } from './organisation.ts';
import { basisMistakes, basisOf, type ReportingBasis, settingsWith } from './reporting-basis.ts';

/** A part of an organisation that is written as a whole. */
interface Part<Value extends object> {
  /** As the argument is called that carries it. */
  named: string;
  /** The type of the event that tells of a change. */
  event: string;
  read(organisation: Organisation): Value;
  write(organisation: Organisation, value: Value): void;
  mistakes(value: Value, acting: Acting): Mistake[];
}

/** How the portal looks for it. */
export const house: Part<House> = {
  named: 'house',
  event: 'HOUSE_CHANGED',
  read: (organisation) => organisation.house,
  write: (organisation, value) => {
    organisation.house = value;
  },
  mistakes: houseMistakes,
};

/** What it says of itself. */
export const details: Part<OrganisationDetails> = {
  named: 'details',
  event: 'DETAILS_CHANGED',
  read: detailsOf,
  write: Object.assign,
  mistakes: detailsMistakes,
};

/** What its figures stand on. */
export const basis: Part<ReportingBasis> = {
  named: 'basis',
  event: 'REPORTING_BASIS_CHANGED',
  read: ({ settings }) => basisOf(settings),
  write: (organisation, value) => {
    organisation.settings = settingsWith(organisation.settings, value);
  },
  mistakes: (value, { today }) => basisMistakes(value, today),
};

/**
 * Writes a part of an organisation anew; whoever looks sees it from now on. Refused with what is wrong at each field,
 * or when it is no longer as whoever writes it read it.
 */
export async function writePart<Value extends object>(
  em: SqlEntityManager,
  part: Part<Value>,
  organisationId: string,
  { value: to, asRead }: { value: Value; asRead: object | null },
  acting: Acting,
): Promise<Organisation | Refusal> {
  const refusal = refuseMistakes(part.mistakes(to, acting));
  if (refusal) return refusal;
  const organisation = await em.findOneOrFail(
    Organisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const from = part.read(organisation);
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: organisationId, event: part.event, asRead, now: from, named: part.named },
    acting,
  );
  if (stale) return stale;
  part.write(organisation, to);
  await em.flush();
  await recordEvent(em, {
    organisationId,
    programmeId: null,
    entity: 'ORGANISATION',
    entityId: organisationId,
    type: part.event,
    onDate: acting.today,
    recordedAt: acting.now,
    accountId: acting.accountId,
    details: { from, to },
  });
  return organisation;
}
