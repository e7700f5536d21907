import sql from 'sql-template-tag';
import { overdrawn, SHARED_FIGURES, zoneEligibility } from 'shared/industrial-zones/founding.ts';
import type { Founding, FoundingSite } from 'shared/industrial-zones/founding.ts';
import { planProblems } from 'shared/industrial-zones/outline.ts';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { badInput, conflict, found, ruleBroken } from '../kernel/problems.ts';
import { read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { basesOf, viewFounded } from './founding.queries.ts';
import type { Basis, FoundedRow } from './founding.queries.ts';
import type { ZonePlan } from './industrial-zone.entity.ts';
import { ownFounding } from './founding.service.ts';
import { foundingOf } from './founding.stored.ts';
import type { FoundedZoneType, PublishFoundingInput } from './founding.types.ts';

/** Sites that leave the drawn zone or overlap; they are counted from 1, and 0 is the zone. */
const refuseBadPlan = (founding: Founding): void => {
  const [wrong] = planProblems(founding);
  if (wrong) throw ruleBroken('INDUSTRIAL_ZONE_PLAN', { problem: wrong.rule, site: wrong.site === null ? 0 : wrong.site + 1 });
};

/** What is missing or contradicts itself, field by field. */
const refuseUnfit = (founding: Founding, bases: readonly Basis[]): void => {
  const problems: FieldProblem[] = [];
  if (Object.keys(founding.name).length === 0) problems.push({ path: 'input.content.nameRu', rule: 'REQUIRED' });
  if (bases.length < founding.facilities.length) problems.push({ path: 'input.content.facilities', rule: 'UNKNOWN_VALUE' });
  if (founding.sites.length === 0) problems.push({ path: 'input.content.sites', rule: 'REQUIRED' });
  founding.sites.forEach(({ name }, index) => {
    if (name === '') problems.push({ path: `input.content.sites.${index}.name`, rule: 'REQUIRED' });
  });
  if (problems.length > 0) throw badInput(...problems);
  const [over] = overdrawn(founding);
  if (over) throw ruleBroken('INDUSTRIAL_ZONE_OVERDRAWN', { figure: over.figure, zone: over.zone ?? 0, sites: over.given });
  refuseBadPlan(founding);
  const { answer, reasons } = zoneEligibility(
    founding,
    bases.map(({ status }) => status),
  );
  if (answer === 'NO') throw ruleBroken('INDUSTRIAL_ZONE_NOT_ELIGIBLE', { reason: reasons[0] ?? 'NO_FACILITY' });
};

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What is drawn, as the page of the zone shows it; null: nothing is. */
const planOf = ({ outline, sites }: Founding): ZonePlan | null => {
  const drawn = sites.flatMap(({ id, name, outline: own }) => (own ? [{ id, name, outline: own }] : []));
  return outline || drawn.length > 0 ? { outline, sites: drawn } : null;
};

const updateZone = (ctx: Context, { id }: FoundedRow, zone: Founding): Promise<unknown> =>
  write(
    ctx,
    sql`update industrial_zone set publication = 'PUBLISHED', published_at = coalesce(published_at, now()), name = ${json(zone.name)}::jsonb,
      operator_name = ${json(zone.operator)}::jsonb, area_ha = ${zone.landHa}, power_mva = ${zone.powerMva}, water_m3_day = ${zone.waterM3Day},
      heat_gcal_hour = ${zone.heatGcalHour}, readiness = ${json(zone.readiness)}::jsonb, networks_needed = ${json(zone.networksNeeded)}::jsonb,
      networks_cost = ${zone.networksCost}, loan_terms = ${json(zone.loanTerms)}::jsonb, note = ${json(zone.note)}::jsonb,
      operator_bin = ${zone.operatorBin}, plan = ${json(planOf(zone))}::jsonb, commissioned = ${zone.commissioned}, for_small_business = ${zone.forSmallBusiness}, decision = ${zone.decision},
      as_of = to_char(now() at time zone 'Asia/Almaty', 'YYYY-MM-DD'), as_of_basis = 'STATED', version = version + 1, updated_at = now()
      where id = ${id}::uuid`,
  );

const replaceBases = async (ctx: Context, { id }: FoundedRow, bases: readonly Basis[]): Promise<void> => {
  await write(ctx, sql`delete from industrial_zone_basis where zone_id = ${id}::uuid`);
  await write(
    ctx,
    sql`insert into industrial_zone_basis (zone_id, opportunity_id, position)
      select ${id}::uuid, b.id, b.position from unnest(${bases.map(({ id: basis }) => basis)}::uuid[]) with ordinality as b (id, position)`,
  );
};

/** Sites are end-dated, not deleted: one that is no longer in the draft disappears from everywhere but the record. */
const withdrawOthers = (ctx: Context, { id }: FoundedRow, sites: readonly FoundingSite[]): Promise<unknown> =>
  write(
    ctx,
    sql`update opportunity set publication = 'WITHDRAWN', ended_on = (now() at time zone 'Asia/Almaty')::date, version = version + 1, updated_at = now()
      where industrial_zone_id = ${id}::uuid and publication <> 'WITHDRAWN' and id <> all (${sites.map((site) => site.id)}::uuid[])`,
  );

/** The sites take their place and steward from the zone, and their town and point from its first facility. */
const upsertSites = (ctx: Context, zone: FoundedRow, { sites, name }: Founding, [first]: readonly Basis[]): Promise<unknown> => {
  const rows = sites.map((site) => ({
    ...site,
    slug: `${zone.slug}-${site.id.slice(0, 8)}`,
    title: { ru: site.name, kk: site.name, en: site.name },
  }));
  return write(
    ctx,
    sql`insert into opportunity (id, slug, kind, origin, publication, status, title, region_id, town_id, lat, lng, steward_id,
        industrial_zone_id, oked, land_ha, floor_m2, power_mva, water_m3_day, heat_gcal_hour, deal_types, as_of, as_of_basis, details)
      select s.id, s.slug, 'INDUSTRIAL_SITE', 'REGISTERED', 'DRAFT', 'FREE', s.title, ${zone.regionId}::uuid, ${first?.townId ?? null}::uuid,
        ${first?.lat ?? null}, ${first?.lng ?? null}, ${zone.stewardId}::uuid, ${zone.id}::uuid, '{}', s."landHa", s."floorM2", s."powerMva",
        s."waterM3Day", s."heatGcalHour", '{}', to_char(now() at time zone 'Asia/Almaty', 'YYYY-MM-DD'), 'STATED',
        jsonb_build_object('industrialZone', ${JSON.stringify(name)}::jsonb)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id uuid, slug text, title jsonb, "landHa" double precision, "floorM2" bigint,
        "powerMva" double precision, "waterM3Day" double precision, "heatGcalHour" double precision)
      on conflict (id) do update set title = excluded.title, land_ha = excluded.land_ha,
        floor_m2 = excluded.floor_m2, power_mva = excluded.power_mva, water_m3_day = excluded.water_m3_day, heat_gcal_hour = excluded.heat_gcal_hour,
        as_of = excluded.as_of, details = excluded.details, version = opportunity.version + 1, updated_at = now()
        where opportunity.industrial_zone_id = excluded.industrial_zone_id`,
  );
};

/** A row begins as a draft, and is published by a move of its own. */
const publishSites = (ctx: Context, { id }: FoundedRow, sites: readonly FoundingSite[]): Promise<unknown> =>
  write(
    ctx,
    sql`update opportunity set publication = 'PUBLISHED', published_at = coalesce(published_at, now()), ended_on = null
      where industrial_zone_id = ${id}::uuid and id = any (${sites.map((site) => site.id)}::uuid[]) and publication <> 'PUBLISHED'`,
  );

const FACT_OF: Record<(typeof SHARED_FIGURES)[number] | 'floorM2', FactKey> = {
  landHa: 'LAND_HA',
  powerMva: 'POWER_MVA',
  waterM3Day: 'WATER_M3_DAY',
  heatGcalHour: 'HEAT_GCAL_HOUR',
  floorM2: 'FLOOR_M2',
};

/** Each figure of a site that is new or another one becomes a claim of the corporation; the older ones stay below it. */
const claimFigures = (ctx: Context, { stewardId }: FoundedRow, sites: readonly FoundingSite[]): Promise<unknown> => {
  const claims = sites.flatMap((site) =>
    ([...SHARED_FIGURES, 'floorM2'] as const).flatMap((figure) =>
      site[figure] === null ? [] : [{ site: site.id, key: FACT_OF[figure], number: site[figure] }],
    ),
  );
  return write(
    ctx,
    sql`insert into opportunity_fact (opportunity_id, position, key, number, as_of, basis, grade, recorded_by)
      select c.site, (select coalesce(min(f.position), 0) from opportunity_fact f where f.opportunity_id = c.site) - (row_number() over (partition by c.site))::integer,
        c.key, c.number, to_char(now() at time zone 'Asia/Almaty', 'YYYY-MM-DD'), 'STATED', 'WORD', ${stewardId}::uuid
      from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as c (site uuid, key text, number double precision)
      where c.number is distinct from (select f.number from opportunity_fact f where f.opportunity_id = c.site and f.key = c.key order by f.position limit 1)`,
  );
};

/**
 * Publishes the draft: the zone, what it stands on and its sites, which the search then finds, in one transaction. Errors:
 * NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT for what is missing, INDUSTRIAL_ZONE_OVERDRAWN, INDUSTRIAL_ZONE_PLAN,
 * INDUSTRIAL_ZONE_NOT_ELIGIBLE.
 */
export const publishFounding = async (ctx: Context, input: PublishFoundingInput): Promise<FoundedZoneType> => {
  const view = await transact(ctx, async (ctx) => {
    const row = await ownFounding(ctx, input.id);
    await read(ctx, sql`select pg_advisory_xact_lock(hashtextextended(${`industrial_zone ${row.id}`}, 0))`);
    const locked = await ownFounding(ctx, input.id);
    if (locked.version !== input.version) throw conflict(locked.version);
    const founding = foundingOf(ctx.locale, locked.content);
    const bases = await basesOf(ctx, locked.stewardId, founding.facilities);
    refuseUnfit(founding, bases);
    await withdrawOthers(ctx, locked, founding.sites);
    await updateZone(ctx, locked, founding);
    await replaceBases(ctx, locked, bases);
    await upsertSites(ctx, locked, founding, bases);
    await publishSites(ctx, locked, founding.sites);
    await claimFigures(ctx, locked, founding.sites);
    await emit(ctx, 'industrial_zone.published', locked.id, { payload: { version: locked.version } });
    return found((await viewFounded(ctx, [await ownFounding(ctx, locked.id)]))[0]);
  });
  await ctx.reference.refresh();
  return view;
};
