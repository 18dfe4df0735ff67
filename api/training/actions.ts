import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../access/change.ts';
import { recordEvent } from '../followup/event.ts';
import { refuseChangedMeanwhile } from '../followup/meanwhile.ts';
import { refuse, refuseMistakes } from '../messages/refuse.ts';
import { filled } from '../people/filled-in.ts';
import { newId, toGlobalId } from '../platform/ids.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { TrainingMaterialInput } from './inputs.ts';
import { TrainingMaterial } from './material.ts';
import { materialMistakes, mostMaterials } from './rules.ts';

/** Of which organisation, and of which programme; null: of all of them. */
interface MaterialPlace {
  organisationId: string;
  programmeId: string | null;
}

const factsFrom = ({ title, text, link, minutes, required, position }: TrainingMaterialInput) => ({
  title: title.trim(),
  text: text.trim(),
  link: filled(link) ?? null,
  minutes,
  required,
  position,
});

/** A material as whoever writes it fills it in. */
const inputFrom = ({ programmeId, ...material }: TrainingMaterial): object => ({
  ...material,
  programme: programmeId && toGlobalId('Programme', programmeId),
});

/** Adds a material; the volunteers see it from now on. */
export async function createMaterial(
  em: SqlEntityManager,
  place: MaterialPlace,
  input: TrainingMaterialInput,
  acting: Acting,
): Promise<TrainingMaterial | Refusal> {
  const facts = factsFrom(input);
  const refusal = refuseMistakes(materialMistakes(facts));
  if (refusal) return refusal;
  const { organisationId } = place;
  if ((await em.count(TrainingMaterial, { organisationId })) >= mostMaterials)
    return refuse('INVALID', 'tooManyMaterials', undefined, { max: mostMaterials });
  const material = em.create(TrainingMaterial, {
    id: newId(),
    ...place,
    ...facts,
    asideSince: null,
    recordedAt: acting.now,
  });
  await em.persist(material).flush();
  await record(em, material, 'CREATED', acting);
  return material;
}

/** Writes a material anew: whoever reads it reads this from now on. It must be locked. */
export async function updateMaterial(
  em: SqlEntityManager,
  material: TrainingMaterial,
  {
    programmeId,
    input,
    asRead,
  }: { programmeId: string | null; input: TrainingMaterialInput; asRead: TrainingMaterialInput | null },
  acting: Acting,
): Promise<TrainingMaterial | Refusal> {
  const facts = factsFrom(input);
  const refusal = refuseMistakes(materialMistakes(facts));
  if (refusal) return refusal;
  const now = inputFrom(material);
  const stale = await refuseChangedMeanwhile(
    em,
    { entityId: material.id, event: 'CHANGED', asRead, now },
    acting,
  );
  if (stale) return stale;
  Object.assign(material, facts, { programmeId });
  await em.flush();
  await record(em, material, 'CHANGED', acting);
  return material;
}

/** Puts a material aside, so that it is offered to nobody any more, or brings it back. It must be locked. */
export async function setMaterialAside(
  em: SqlEntityManager,
  material: TrainingMaterial,
  aside: boolean,
  acting: Acting,
): Promise<TrainingMaterial> {
  if ((material.asideSince !== null) === aside) return material;
  material.asideSince = aside ? acting.today : null;
  await em.flush();
  await record(em, material, aside ? 'SET_ASIDE' : 'BROUGHT_BACK', acting);
  return material;
}

const record = (
  em: SqlEntityManager,
  { organisationId, programmeId, id: entityId }: TrainingMaterial,
  type: 'CREATED' | 'CHANGED' | 'SET_ASIDE' | 'BROUGHT_BACK',
  { accountId, now, today }: Acting,
): Promise<void> =>
  recordEvent(em, {
    organisationId,
    programmeId,
    entity: 'MATERIAL',
    entityId,
    type,
    onDate: today,
    recordedAt: now,
    accountId,
  });
