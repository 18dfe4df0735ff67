import { rowId } from './keys.ts';
import { type OrganisationSlug, organisationId, type ProgrammeSlug, programmeId } from './organisations.ts';
import type { Rows } from './rows.ts';

interface Published {
  organisation: OrganisationSlug;
  programme?: ProgrammeSlug;
  report: 'PROGRAMME' | 'VOLUNTEERS' | 'REQUESTS';
  year: number;
  /** The field of the report that it is about. */
  label: string;
  value: number;
  source: string;
}

/** What the yearly reports print where they contradict themselves: our reports say so and show why. */
const published: readonly Published[] = [
  {
    organisation: 'heemskerk',
    programme: 'sas',
    report: 'PROGRAMME',
    year: 2021,
    label: 'total',
    value: 54,
    source: 'Jaarverslag 2021, MET Heemskerk',
  },
  {
    organisation: 'heusden',
    programme: 'met-elkaar',
    report: 'VOLUNTEERS',
    year: 2020,
    label: 'activeAtEnd',
    value: 20,
    source: 'Infographic 2020, Bijeen Heusden',
  },
];

export function addPublishedFigures(rows: Rows, organisation: OrganisationSlug): void {
  for (const { programme, report, year, label, value, source } of published.filter(
    (of) => of.organisation === organisation,
  )) {
    rows.add('published_figure', {
      id: rowId('published', organisation, programme ?? '', report, year, label),
      organisation_id: organisationId(organisation),
      programme_id: programme ? programmeId(organisation, programme) : null,
      report,
      period_from: `${year}-01-01`,
      period_until: `${year + 1}-01-01`,
      label,
      value,
      source,
    });
  }
}
