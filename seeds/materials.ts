import { addDays } from '../api/platform/days.ts';
import { Chance } from './chance.ts';
import { rowId } from './keys.ts';
import { demoDay } from './life.ts';
import {
  company,
  family,
  forAll,
  money,
  older,
  paperwork,
  type SeedMaterial,
  telephone,
} from './material-texts.ts';
import {
  type OrganisationSlug,
  organisationId,
  type ProgrammeSlug,
  programmeId,
  programmesOf,
} from './organisations.ts';
import { during } from './people.ts';
import type { Rows } from './rows.ts';

/** What is read in which programme, beside what everybody reads. */
const byProgramme: Partial<Record<ProgrammeSlug, readonly SeedMaterial[]>> = {
  schuldhulpmaatje: money,
  schuldhulpverlening: money,
  fat: [...money, ...paperwork],
  ouderenmaatje: older,
  zorgsaam: older,
  'sociaal-maatje': company,
  maatjes: company,
  'met-elkaar': company,
  belmaatje: telephone,
  'home-start': family,
  'samen-oplopen': family,
  'opvoed-en-gezinsondersteuning': family,
};

const writtenOn = '2026-02-02';

interface Enrolled {
  programme_id: string;
  volunteer_id: string;
  status: string;
}
interface Written {
  id: string;
  programme_id: string | null;
}

/** What an organisation offers its volunteers to learn from, and what those who are on their way have read of it. */
export function addMaterials(rows: Rows, organisation: OrganisationSlug): void {
  const own = (Object.keys(programmesOf(organisation)) as ProgrammeSlug[]).map(
    (slug) => [programmeId(organisation, slug), byProgramme[slug] ?? []] as const,
  );
  for (const [programme_id, materials] of [[null, forAll] as const, ...own])
    materials.forEach(({ link = null, ...material }, at) => {
      rows.add('training_material', {
        id: rowId('training material', organisation, programme_id ?? 'all', material.title),
        organisation_id: organisationId(organisation),
        programme_id,
        ...material,
        link,
        position: (programme_id ? 10 : 1) + at,
        aside_since: null,
        recorded_at: during(writtenOn, at),
      });
    });
  addReadings(rows, organisation);
}

/** Whoever is in training has begun to read. */
function addReadings(rows: Rows, organisation: OrganisationSlug): void {
  const materials = rows.of<Written>('training_material');
  const learning = rows.of<Enrolled>('enrolment').filter(({ status }) => status === 'TRAINING');
  const written = new Set<string>();
  for (const { programme_id, volunteer_id } of learning) {
    const chance = new Chance(`readings ${volunteer_id}`);
    const offered = materials.filter(
      (each) => each.programme_id === null || each.programme_id === programme_id,
    );
    for (const { id } of offered.slice(0, chance.whole(1, 4))) {
      if (written.has(`${volunteer_id} ${id}`)) continue;
      written.add(`${volunteer_id} ${id}`);
      const read_on = addDays(demoDay, -chance.whole(1, 4));
      rows.add('training_reading', {
        volunteer_id,
        material_id: id,
        organisation_id: organisationId(organisation),
        read_on,
        recorded_at: during(read_on, 600),
      });
    }
  }
}
