import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Context } from '../request/context.ts';
import { runOn } from '../kernel/database.ts';
import { aClause, aColleague, approvedWith, zoneOf } from '../testing/zone-terms.ts';
import { letDaysPass } from '../testing/days.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { publishZoneTerms, withdrawZoneTerms } from './terms.publish.service.ts';
import type { SpecialZoneType } from './zone.types.ts';
import { publishedTerms, termsInForce } from './zones.reference.ts';

let world: World;
let colleague: () => Promise<Context>;
let zone: SpecialZoneType;
beforeAll(async () => {
  world = await openWorld();
  colleague = await aColleague(world, 'zone-manager-a');
  zone = await zoneOf(world, 'saryarqa');
});
afterAll(() => world.close());

type Step =
  | { readonly kind: 'PUBLISH'; readonly inDays: number }
  | { readonly kind: 'WITHDRAW'; readonly which: number }
  | { readonly kind: 'PASS'; readonly days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('PUBLISH' as const), inDays: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('WITHDRAW' as const), which: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('PASS' as const), days: fc.integer({ min: 1, max: 15 }) }),
);

const isRefusal = (error: unknown): boolean => typeof error === 'object' && error !== null && ('details' in error || 'constraint' in error);

let edition = 0;

const publish = async (inDays: number): Promise<void> => {
  edition += 1;
  const manager = await world.as('zone-manager-a');
  const { id, version } = await approvedWith(manager, await colleague(), zone, { clauses: [aClause(`Редакция ${edition}`)] });
  await publishZoneTerms(manager, { id, version, effectiveFrom: kazakhstanDay(new Date(Date.now() + inDays * 86_400_000)) });
};

const withdraw = async (which: number): Promise<void> => {
  const manager = await world.as('zone-manager-a');
  const terms = publishedTerms(manager, zone.id).filter(({ state }) => state === 'SCHEDULED' || state === 'IN_FORCE')[which];
  if (terms) await withdrawZoneTerms(manager, { id: terms.id, reason: 'Передумали' });
};

const daysPass = async (days: number): Promise<void> => {
  await letDaysPass(world.database.ownerPool, zone.slug, days);
  await world.services.reference.refresh();
};

/** Takes a step; a refused step changes nothing. */
const take = async (one: Step): Promise<void> => {
  try {
    if (one.kind === 'PUBLISH') await publish(one.inDays);
    if (one.kind === 'WITHDRAW') await withdraw(one.which);
    if (one.kind === 'PASS') await daysPass(one.days);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
};

/** For each day since the first version: how many versions apply. */
const holdingCounts = async (): Promise<number[]> => {
  const rows = await runOn(
    world.database.ownerPool,
    () => undefined,
  )<{ holding: number }>(sql`
    select (select count(*)::int from zone_terms_period p where p.zone_id = ${zone.id}::uuid and p.holds @> day::date) as holding
    from generate_series((select min(lower(holds)) from zone_terms_period where zone_id = ${zone.id}::uuid), current_date + 60, interval '1 day') day`);
  return rows.map(({ holding }) => holding);
};

/** The version that applies today by definition: among those not withdrawn, the one with the latest first day that is not after today. */
const expectedNumber = async (): Promise<number | undefined> => {
  const rows = await runOn(
    world.database.ownerPool,
    () => undefined,
  )<{ number: number }>(sql`
    select t.number from zone_terms t where t.zone_id = ${zone.id}::uuid and t.effective_from <= (now() at time zone 'Asia/Almaty')::date
      and not exists (select 1 from zone_terms_withdrawal w where w.terms_id = t.id) order by t.effective_from desc limit 1`);
  return rows[0]?.number;
};

it('exactly one version of a zone’s terms holds on every day of any history', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const one of steps) await take(one);
      expect(new Set(await holdingCounts())).toEqual(new Set([1]));
      expect(termsInForce(await world.as('visitor'), zone.id)?.number).toBe(await expectedNumber());
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(publishedTerms(await world.as('visitor'), zone.id).length).toBeGreaterThan(5);
});
