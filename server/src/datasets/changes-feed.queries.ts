import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { OpportunityKind, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { MeasureStatus } from 'shared/plans/vocabulary.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';

interface Changed {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly at: Date;
}

export interface ChangedMeasure extends Changed {
  readonly townId: string;
  readonly status: MeasureStatus;
  readonly planned: number | null;
  readonly allocated: number | null;
  readonly amendment: { readonly dated: string; readonly words: LocalizedText } | null;
}

export interface ChangedOpportunity extends Changed {
  readonly kind: OpportunityKind;
  readonly status: OpportunityStatus;
  readonly summary: LocalizedText | null;
}

/** A feed has this many entries at most. */
export const MOST_ENTRIES = 100;

/** The measures that changed last, newest first. */
export const changedMeasures = (ctx: Context): Promise<ChangedMeasure[]> =>
  readPublic<ChangedMeasure>(
    ctx,
    sql`select m.id, m.slug, m.title, m.updated_at as at, m.town_id as "townId", m.status, m.planned, m.allocated,
        (select jsonb_build_object('dated', a.dated, 'words', a.words) from measure_amendment a where a.measure_id = m.id order by a.dated desc, a.position desc limit 1) as amendment
      from measure m order by m.updated_at desc, m.slug limit ${MOST_ENTRIES}`,
  );

/** The published opportunities that changed last, newest first. */
export const changedOpportunities = (ctx: Context): Promise<ChangedOpportunity[]> =>
  readPublic<ChangedOpportunity>(
    ctx,
    sql`select o.id, o.slug, o.title, o.updated_at as at, o.kind, o.status, o.summary
      from search_row r join opportunity o on o.id = r.opportunity_id order by o.updated_at desc, o.slug limit ${MOST_ENTRIES}`,
  );
