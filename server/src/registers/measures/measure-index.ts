import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { nameKey, shortKey } from '../short-key.ts';

interface KnownRow {
  readonly id: string;
  readonly slug: string | null;
  readonly townId: string;
  readonly title: LocalizedText;
}

const PIECE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const nextMeasures = (ctx: Context, town: string, after: string): Promise<KnownRow[]> =>
  read(
    ctx,
    sql`select m.id, m.slug, m.town_id as "townId", m.title from measure m where m.town_id = ${town}::uuid and m.id > ${after}::uuid
      order by m.id limit ${PIECE}`,
  );

/** Measures of open proposals: those that are new are in no plan yet. */
const nextProposed = (ctx: Context, town: string, after: string): Promise<KnownRow[]> =>
  read(
    ctx,
    sql`select p.measure_id as id, null as slug, p.town_id as "townId", p.content -> 'title' as title from measure_proposal p
      where p.town_id = ${town}::uuid and p.state in ('DRAFT','SENT','RETURNED') and p.measure_id > ${after}::uuid
      order by p.measure_id limit ${PIECE}`,
  );

/** The measures of some towns, those that are only proposed among them, found by their address, or by town and name. */
export class MeasureIndex {
  private readonly bySlug = new Map<string, string>();
  private readonly byName = new Map<string, string>();

  /** `alive` is called again and again while the plans are being read. */
  public static async open(ctx: Context, towns: readonly string[], alive: () => Promise<void>): Promise<MeasureIndex> {
    const index = new MeasureIndex();
    for (const town of towns)
      for (const next of [nextMeasures, nextProposed])
        for (let after = FIRST; ;) {
          const rows = await next(ctx, town, after);
          for (const row of rows) index.add(row);
          await alive();
          const last = rows.at(-1);
          if (!last || rows.length < PIECE) break;
          after = last.id;
        }
    return index;
  }

  public bySlugOf(slug: string): string | null {
    return this.bySlug.get(shortKey(slug)) ?? null;
  }

  /** Measures with one of these names in their town (`nameKey`); several where names are not enough. */
  public named(nameKeys: readonly string[]): string[] {
    return [...new Set(nameKeys.flatMap((key) => this.byName.get(shortKey(key)) ?? []))];
  }

  private add({ id, slug, townId, title }: KnownRow): void {
    if (slug !== null) this.bySlug.set(shortKey(slug), id);
    for (const name of Object.values(title)) this.byName.set(shortKey(nameKey(townId, name)), id);
  }
}
