import sql from 'sql-template-tag';
import { slugOf } from 'shared/texts/slug.ts';
import { organisationsOf } from '../access/actor.ts';
import { conflict, forbidden, found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { foundedRows, viewFounded } from './founding.queries.ts';
import type { FoundedRow } from './founding.queries.ts';
import { nameOf, toStored } from './founding.stored.ts';
import type { StoredFounding } from './founding.stored.ts';
import type { FoundedZoneType, SaveFoundingInput } from './founding.types.ts';

/** The draft of a zone that the viewer's corporation founds. Errors: NOT_FOUND, also for one of another corporation. */
export const ownFounding = async (ctx: Context, id: string): Promise<FoundedRow> => {
  if (!isUuid(id)) throw notFound();
  return found((await foundedRows(ctx, sql`z.id = ${id}::uuid`))[0]);
};

interface Home {
  readonly stewardId: string;
  readonly regionId: string;
}

/** A corporation founds zones in its own region, which is taken from the membership, never from the input. */
const homeOf = async (ctx: Context): Promise<Home> => {
  const [home] = await read<Home & Record<string, unknown>>(
    ctx,
    sql`select s.id as "stewardId", s.region_id as "regionId" from organisation s
      where s.id = any (${organisationsOf(ctx.actor, 'SPK')}::uuid[]) and s.region_id is not null order by s.id limit 1`,
  );
  if (!home) throw forbidden();
  return home;
};

/** Begins a zone that nobody else sees. Null: somebody has begun one of this id. */
const insertDraft = async (ctx: Context, id: string, content: StoredFounding): Promise<number | null> => {
  const { stewardId, regionId } = await homeOf(ctx);
  const name = nameOf(content);
  const made = await write(
    ctx,
    sql`insert into industrial_zone (id, slug, kind, origin, status, name, region_id, steward_id)
      values (${id}::uuid, ${`${slugOf(name)}-${id.slice(0, 6)}`}, 'SMALL_INDUSTRIAL_ZONE', 'REGISTERED', 'PLANNED', ${JSON.stringify(name)}::jsonb,
        ${regionId}::uuid, ${stewardId}::uuid) on conflict (id) do nothing returning id`,
  );
  if (made.length === 0) return null;
  const person = personOf(ctx);
  await write(
    ctx,
    sql`insert into industrial_zone_draft (zone_id, content, updated_by, updated_by_name)
      values (${id}::uuid, ${JSON.stringify(content)}::jsonb, ${person.id}::uuid, ${person.name})`,
  );
  return 1;
};

const updateDraft = async (ctx: Context, { id, version }: SaveFoundingInput, content: StoredFounding): Promise<number | null> => {
  const person = personOf(ctx);
  const rows = await write<{ version: number }>(
    ctx,
    sql`update industrial_zone_draft set content = ${JSON.stringify(content)}::jsonb, version = version + 1, updated_at = now(),
        updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
      where zone_id = ${id}::uuid and version = ${version} returning version`,
  );
  return rows[0]?.version ?? null;
};

/**
 * Saves the draft that the editor has read at `version` (0: the zone is new). What has been published does not change. Errors:
 * NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version.
 */
export const saveFounding = (ctx: Context, input: SaveFoundingInput): Promise<FoundedZoneType> =>
  transact(ctx, async (ctx) => {
    if (!isUuid(input.id)) throw notFound();
    const content = toStored(input.content);
    if (input.version > 0) await ownFounding(ctx, input.id);
    const saved = input.version === 0 ? await insertDraft(ctx, input.id, content) : await updateDraft(ctx, input, content);
    const row = await ownFounding(ctx, input.id);
    if (saved === null) throw conflict(row.version);
    await emit(ctx, 'industrial_zone.drafted', input.id, { payload: { version: saved } });
    return found((await viewFounded(ctx, [row]))[0]);
  });
