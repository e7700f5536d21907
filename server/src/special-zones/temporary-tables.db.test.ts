import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { aClause, aColleague, draftWith, zoneOf } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
let zone: string;
let manager: string;
let colleague: string;

const idOf = ({ actor }: Context): string => (isFull(actor) ? actor.id : '');

beforeAll(async () => {
  world = await openWorld();
  const ctx = await world.as('zone-manager-a');
  const special = await zoneOf(world, 'saryarqa');
  zone = special.id;
  manager = idOf(ctx);
  colleague = idOf(await (await aColleague(world, 'zone-manager-a'))());
  await draftWith(ctx, special, { clauses: [aClause('30 дней')] });
});
afterAll(() => world.close());

/** Statements on one connection of the application in the manager's name; rolled back afterwards. */
const asApplication = async (work: (client: PoolClient) => Promise<unknown>): Promise<unknown> => {
  const client = await world.database.pool.connect();
  try {
    await client.query(`begin; select set_config('qaita.viewer', '${manager}', true)`);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const IN_FORCE = `select id from zone_terms where zone_id = $1 order by number desc limit 1`;

/** Shows the version in force as one that is still to come. */
const withdrawInForce = async (client: PoolClient): Promise<unknown> => {
  const { rows } = await client.query<{ id: string }>(IN_FORCE, [zone]);
  await client.query(`create temporary table zone_terms as select id, zone_id, date '2999-01-01' as effective_from from public.zone_terms`);
  return client.query(`insert into public.zone_terms_withdrawal (terms_id, reason, withdrawn_by) values ($1, 'Отзыв', $2)`, [
    rows[0]?.id,
    manager,
  ]);
};

/** Shows a draft that nobody approved as an approved one. */
const publishUnapproved = async (client: PoolClient): Promise<unknown> => {
  await client.query(`create temporary table zone_terms_draft as select zone_id, published_id, discarded_at, '${colleague}'::uuid as approved_by,
    edited_by, clauses, note, justifications from public.zone_terms_draft where zone_id = '${zone}' and published_id is null`);
  return client.query(
    `insert into public.zone_terms (id, zone_id, number, effective_from, note, clauses, justifications, hash, published_by, approved_by, approved_at)
      select '${randomUUID()}', zone_id, 99, '2999-01-01', note, clauses, justifications, repeat('0', 64), '${manager}', approved_by, now() from zone_terms_draft`,
  );
};

describe('temporary tables', () => {
  it('cannot be made by the application at all', async () => {
    await expect(asApplication(withdrawInForce)).rejects.toThrow(/permission denied to create temporary tables/);
    await expect(asApplication(publishUnapproved)).rejects.toThrow(/permission denied to create temporary tables/);
  });

  describe('where the right to them was given back', () => {
    beforeAll(async () => {
      await world.database.ownerPool.query(`grant temporary on database ${world.database.name} to qaita_app`);
    });
    afterAll(async () => {
      await world.database.ownerPool.query(`revoke temporary on database ${world.database.name} from qaita_app`);
    });

    it('do not withdraw the version in force', async () => {
      await expect(asApplication(withdrawInForce)).rejects.toMatchObject({ constraint: 'terms_already_in_force' });
    });

    it('do not publish without an approval', async () => {
      await expect(asApplication(publishUnapproved)).rejects.toMatchObject({ constraint: 'terms_not_approved' });
    });

    it('are not what a statement of another request finds under the name of a real one', async () => {
      await asApplication(async (client) => {
        await client.query('create temporary table opportunity (id uuid)');
        const { rows } = await client.query(`select 'opportunity'::regclass = 'public.opportunity'::regclass as real`);
        expect(rows).toEqual([{ real: true }]);
      });
    });
  });
});
