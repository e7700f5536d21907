import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { tidyCadastral } from 'shared/registers/read-text.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { nameKey, shortKey } from '../short-key.ts';

/** A row of the register by what it is found by. */
export interface Known {
  readonly id: string;
  /** Whether an import may change it: rows of the public record are taken over first. */
  readonly isOwn: boolean;
}

interface KnownRow extends Known {
  /** Within which its names are its own. */
  readonly place: string;
  readonly names: readonly string[];
  readonly parcels: readonly string[];
}

const PIECE = 1_000;

/** The kinds of rows that sheets are about. */
export type RegisterKind = 'FACILITY' | 'ZONE_SITE';

const PLACE: Record<RegisterKind, Sql> = {
  FACILITY: sql`coalesce(case when d.content is null then o.town_id else (select t.id from town t where t.slug = d.content ->> 'town') end, o.region_id)`,
  ZONE_SITE: sql`o.zone_id`,
};

/** What a register is read for. */
interface Asked {
  readonly organisation: string;
  readonly kind: RegisterKind;
  readonly alive: () => Promise<void>;
}

/**
 * A draft's own names and parcels count before those of the row: they are what the steward sees. Drafts and parts are looked up
 * row by row: their policies ask about each, and are then asked for no others.
 */
const nextRows = (ctx: Context, { organisation, kind }: Asked, after: string): Promise<KnownRow[]> =>
  read(
    ctx,
    sql`select o.id, o.origin <> 'PUBLIC_RECORD' as "isOwn",
        ${PLACE[kind]} as place,
        array(select distinct value from jsonb_each_text(o.title || coalesce(d.content -> 'title', '{}'))) as names,
        array(select p ->> 'cadastralNumber' from jsonb_array_elements(coalesce(d.content -> 'parcels', '[]')) p where p ->> 'cadastralNumber' is not null
          union select p.cadastral_number from opportunity_part p where p.opportunity_id = o.id and p.superseded_at is null
            and p.cadastral_number is not null) as parcels
      from (select id, origin, town_id, region_id, zone_id, title from opportunity where steward_id = ${organisation}::uuid and kind = ${kind}
          and publication <> 'WITHDRAWN' and id > ${after}::uuid order by id limit ${PIECE}) o
        left join lateral (select content from opportunity_draft where opportunity_id = o.id) d on true
      order by o.id`,
  );

/** The register of an organisation, found by cadastral number, or by place and name. */
export class RegisterIndex {
  private readonly byParcel = new Map<string, Known>();
  private readonly byName = new Map<string, Known>();

  public static async open(ctx: Context, asked: Asked): Promise<RegisterIndex> {
    const index = new RegisterIndex();
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await nextRows(ctx, asked, after);
      for (const row of rows) index.add(row);
      await asked.alive();
      const last = rows.at(-1);
      if (!last || rows.length < PIECE) return index;
      after = last.id;
    }
  }

  /** Rows that a row of a sheet may be: those with one of its parcels, else those of its place and one of its names. */
  public matches(parcels: readonly string[], nameKeys: readonly string[]): Known[] {
    const byParcel = this.found(this.byParcel, parcels);
    return byParcel.length > 0 ? byParcel : this.found(this.byName, nameKeys);
  }

  private found(map: ReadonlyMap<string, Known>, keys: readonly string[]): Known[] {
    const known = new Map<string, Known>();
    for (const key of keys) {
      const one = map.get(shortKey(key));
      if (one) known.set(one.id, one);
    }
    return [...known.values()];
  }

  private add({ id, isOwn, place, names, parcels }: KnownRow): void {
    const known = { id, isOwn };
    for (const parcel of parcels) this.byParcel.set(shortKey(tidyCadastral(parcel)), known);
    for (const name of names) this.byName.set(shortKey(nameKey(place, name)), known);
  }
}
