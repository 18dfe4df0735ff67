import { sql } from '@mikro-orm/postgresql';
import type { Period } from './period.ts';

/** A figure as it was printed, in an annual report for instance, for exactly this period. */
export interface PublishedRow {
  /** The field of the report, nested ones with dots: `total`, `waitlist.length`, `byChannel.CENTRAL`. */
  label: string;
  /** As printed, so that its decimals tell how it was rounded. */
  value: string;
  source: string;
  /** The name of the programme, when the figure is about one. */
  programme: string | null;
  programmeId: string | null;
}

type ReportName = 'PROGRAMME' | 'VOLUNTEERS' | 'REQUESTS' | 'EVALUATIONS';

/** What was printed for this period, as one JSON column of a report's statement. */
export const publishedRows = (
  report: ReportName,
  { from, until }: Period,
  organisationId: string,
  programmeId?: string,
) =>
  sql`(select coalesce(json_agg(x order by x.label), '[]') from (
        select f.label, f.value::text as "value", f.source, p.name as "programme", f.programme_id as "programmeId"
        from published_figure f left join programme p on p.id = f.programme_id
        where f.organisation_id = ${organisationId} and f.report = ${report}
          and f.period_from = ${from} and f.period_until = ${until}
          and (${programmeId ?? null}::uuid is null or f.programme_id = ${programmeId ?? null})
      ) x)`;
