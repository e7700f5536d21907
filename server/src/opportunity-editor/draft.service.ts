import sql from 'sql-template-tag';
import { emptyContent } from 'shared/opportunities/content.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { OpportunityKind, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { slugOf } from 'shared/texts/slug.ts';
import { organisationsOf } from '../access/actor.ts';
import { conflict, forbidden, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import { toContent, toTitle } from './content.stored.ts';
import type { CreateOpportunityInput, SaveOpportunityDraftInput } from './editor.inputs.ts';
import { ownRow, storedDraft } from './steward-row.ts';
import type { StewardRow } from './content.queries.ts';

/** The state in which a new row of each kind begins; its author changes it. */
const FIRST_STATUS: Record<OpportunityKind, OpportunityStatus> = {
  FACILITY: 'IDLE',
  ANCHOR_PROJECT: 'IDEA',
  ZONE_SITE: 'FREE',
  INDUSTRIAL_SITE: 'FREE',
};

interface Home {
  readonly stewardId: string;
  readonly regionId: string;
  readonly zoneId: string | null;
}

/** Where a new row belongs: to one of the company's zones, or to the region of the corporation. */
const homeOf = async (ctx: Context, { kind, zone }: CreateOpportunityInput): Promise<Home> => {
  if (kind === 'ZONE_SITE') {
    const own = found(zones(ctx).zones.find(({ slug }) => slug === zone));
    if (!organisationsOf(ctx.actor, 'ZONE_COMPANY').includes(own.companyId)) throw forbidden();
    return { stewardId: own.companyId, regionId: own.region.id, zoneId: own.id };
  }
  const rows = await read<Home>(
    ctx,
    sql`select s.id as "stewardId", s.region_id as "regionId", null::uuid as "zoneId" from organisation s
      where s.id = any (${organisationsOf(ctx.actor, 'SPK')}::uuid[]) and s.region_id is not null order by s.id limit 1`,
  );
  const [home] = rows;
  if (!home) throw forbidden();
  return home;
};

const insertDraft = async (ctx: Context, id: string, content: OpportunityContent): Promise<number | null> => {
  const person = personOf(ctx);
  const rows = await write<{ version: number }>(
    ctx,
    sql`insert into opportunity_draft (opportunity_id, content, updated_by, updated_by_name)
      values (${id}::uuid, ${JSON.stringify(content)}::jsonb, ${person.id}::uuid, ${person.name}) on conflict do nothing returning version`,
  );
  return rows[0]?.version ?? null;
};

const updateDraft = async (ctx: Context, id: string, version: number, content: OpportunityContent): Promise<number | null> => {
  const person = personOf(ctx);
  const rows = await write<{ version: number }>(
    ctx,
    sql`update opportunity_draft set content = ${JSON.stringify(content)}::jsonb, version = version + 1, updated_at = now(),
        updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
      where opportunity_id = ${id}::uuid and version = ${version} returning version`,
  );
  return rows[0]?.version ?? null;
};

/**
 * Begins an opportunity of the viewer's organisation: a row that nobody else sees, and its draft. A repetition with the same
 * `id` answers what was begun. Errors: FORBIDDEN, NOT_FOUND, BAD_USER_INPUT.
 */
export const createOpportunity = (ctx: Context, input: CreateOpportunityInput): Promise<StewardRow> =>
  transact(ctx, async (ctx) => {
    if (!isUuid(input.id)) throw notFound();
    const home = await homeOf(ctx, input);
    const status = FIRST_STATUS[input.kind];
    const content = emptyContent(toTitle(input.title), status);
    const slug = `${slugOf(content.title)}-${input.id.slice(0, 6)}`;
    const made = await write<{ id: string }>(
      ctx,
      sql`insert into opportunity (id, slug, kind, origin, publication, status, title, region_id, zone_id, steward_id)
        values (${input.id}::uuid, ${slug}, ${input.kind}, 'REGISTERED', 'DRAFT', ${status}, ${JSON.stringify(content.title)}::jsonb,
          ${home.regionId}::uuid, ${home.zoneId}::uuid, ${home.stewardId}::uuid) on conflict (id) do nothing returning id`,
    );
    if (made[0]) {
      await insertDraft(ctx, input.id, content);
      await emit(ctx, 'opportunity.created', input.id);
    }
    return ownRow(ctx, input.id);
  });

/** Refuses what cannot be edited: a row of the public record that its steward has not taken over. */
const refuseForeign = ({ origin }: StewardRow): void => {
  if (origin === 'PUBLIC_RECORD') throw ruleBroken('OPPORTUNITY_NOT_TAKEN_OVER');
};

/**
 * Saves the draft that the editor has read at `version` (0: there was none). What has been published does not change. Errors:
 * NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version and who saved it, OPPORTUNITY_NOT_TAKEN_OVER.
 */
export const saveOpportunityDraft = (ctx: Context, { id, version, content: input }: SaveOpportunityDraftInput): Promise<StewardRow> =>
  transact(ctx, async (ctx) => {
    const row = await ownRow(ctx, id);
    refuseForeign(row);
    const { divisions, towns } = places(ctx);
    const ofRegion = towns.filter(({ region }) => region.id === row.regionId).map(({ slug }) => slug);
    const content = toContent(input, { kind: row.kind, divisions: new Set(divisions.keys()), towns: new Set(ofRegion) });
    const saved = version === 0 ? await insertDraft(ctx, id, content) : await updateDraft(ctx, id, version, content);
    if (saved === null) {
      const current = await storedDraft(ctx, id);
      throw conflict(current?.version ?? 0, current?.updatedByName ? { by: current.updatedByName } : {});
    }
    await emit(ctx, 'opportunity.drafted', id, { payload: { version: saved } });
    return row;
  });
