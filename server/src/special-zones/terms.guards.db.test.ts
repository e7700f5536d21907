import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClause, aColleague, approvedWith, publishedWith, zoneOf } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { SpecialZoneType } from './zone.types.ts';

let world: World;
let zone: SpecialZoneType;
beforeAll(async () => {
  world = await openWorld();
  zone = await zoneOf(world, 'saryarqa');
  await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: 'Ответ за 5 рабочих дней', days: 30 });
});
afterAll(() => world.close());

describe('the database', () => {
  const asApplication = async (statement: string): Promise<unknown> => world.database.pool.query(statement);

  it.each([
    `update zone_terms set clauses = '[]'`,
    `delete from zone_terms`,
    `truncate zone_terms`,
    `update zone_terms_period set holds = daterange('2020-01-01', null)`,
    `delete from zone_terms_period`,
    `insert into zone_terms_period select id, zone_id, daterange('2050-01-01', null) from zone_terms limit 1`,
    `update zone_terms_withdrawal set reason = 'other'`,
    `delete from zone_terms_withdrawal`,
  ])('refuses the application’s role: %s', async (statement) => {
    await expect(asApplication(statement)).rejects.toThrow(/permission denied/);
  });

  it('lets the application publish only what stands in an approved draft', async () => {
    const forged = `insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
      values (gen_random_uuid(), '${zone.id}', 99, '2090-01-01', '{}', '[]', repeat('0', 64))`;
    await expect(asApplication(forged)).rejects.toMatchObject({ constraint: 'terms_not_approved' });
  });

  it('lets nobody but its owner record a version for a day that has passed', async () => {
    const manager = await world.as('zone-manager-a');
    const colleague = await (await aColleague(world, 'zone-manager-a'))();
    const { id } = await approvedWith(manager, colleague, zone, { clauses: [aClause('Задним числом')] });
    const { actor } = manager;
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [actor.type === 'PERSON' ? actor.id : '']);
      const backdated = client.query(
        `insert into zone_terms (id, zone_id, number, effective_from, note, clauses, justifications, hash, published_by, approved_by, approved_at)
          select gen_random_uuid(), d.zone_id, 99, '2020-01-01', d.note, d.clauses, d.justifications, repeat('0', 64), viewer_person(), d.approved_by, d.approved_at
          from zone_terms_draft d where d.id = $1`,
        [id],
      );
      await expect(backdated).rejects.toMatchObject({ constraint: 'terms_effective_in_past' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('lets nobody open a closed draft again, so that an approval serves once', async () => {
    const { rows } = await world.database.ownerPool.query(
      `select id from zone_terms_draft where published_id is not null and zone_id = '${zone.id}' limit 1`,
    );
    expect(rows).toHaveLength(1);
    const reopen = `update zone_terms_draft set published_id = null where id = '${rows[0].id}'`;
    await expect(world.database.ownerPool.query(reopen)).rejects.toMatchObject({ constraint: 'terms_not_draft' });
  });

  it('freezes a published version even for the owner of the tables', async () => {
    const { ownerPool } = world.database;
    await expect(ownerPool.query(`update zone_terms set clauses = '[]' where zone_id = '${zone.id}'`)).rejects.toThrow(/never change/);
    await expect(ownerPool.query(`delete from zone_terms where zone_id = '${zone.id}'`)).rejects.toThrow(/never change/);
  });

  it('leaves no day without terms, even to its owner', async () => {
    await expect(
      world.database.ownerPool.query(`delete from zone_terms_period where zone_id = '${zone.id}' and upper_inf(holds)`),
    ).rejects.toMatchObject({ constraint: 'terms_one_in_force' });
  });
});
