import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sql from 'sql-template-tag';
import { aFacility, aSentAudit, anApprovedAudit } from '../testing/audits.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { read, write } from '../request/context.ts';

let world: World;
let approved: string;
beforeAll(async () => {
  world = await openWorld();
  approved = (await anApprovedAudit(world, await aFacility(world))).id;
});
afterAll(() => world.close());

const stored = () => world.as('reviewer-a').then((ctx) => read(ctx, sql`select a.* from facility_audit a where a.id = ${approved}::uuid`));

/** Every column that anybody could want to change. */
const CHANGES = [
  `state = 'RETURNED'`,
  `state = 'SUBMITTED'`,
  'version = version + 1',
  `answers = '{}'`,
  `justifications = '{"RAIL_WITHOUT_STATION": "no"}'`,
  'inspected_on = inspected_on - 1',
  `remarks = 'afterwards'`,
  'approved_by = null',
  `approver_name = 'Somebody else'`,
  'submission_key = null',
  'submitted_at = now()',
  'updated_at = now()',
  'due = due + 1',
  `written_by = '{}'`,
  'approved_at = now()',
];

describe('an approved audit', () => {
  it.each(CHANGES)('as the application, whoever asks, is not changed by: set %s', async (change) => {
    const before = await stored();
    for (const viewer of ['auditor', 'reviewer-a', 'administrator']) {
      const ctx = await world.as(viewer);
      const changed = write(ctx, sql([`update facility_audit set ${change} where id = '${approved}' returning id`]));
      await expect(changed.then((rows) => (rows.length > 0 ? 'changed' : Promise.reject(new Error('no row'))))).rejects.toThrow(
        /no row|permission denied|closed stays/,
      );
    }
    expect(await stored()).toEqual(before);
  });

  it('is neither deleted nor truncated, nor is its potential', async () => {
    for (const statement of [
      'delete from facility_audit',
      'truncate facility_audit cascade',
      'delete from facility_potential',
      'truncate facility_potential',
    ])
      await expect(write(await world.as('reviewer-a'), sql([statement])), statement).rejects.toMatchObject({ code: '42501' });
    const before = await stored();
    await world.database.ownerPool.query(`delete from facility_audit where id = '${approved}'`);
    expect(await stored()).toEqual(before);
  });

  it('is not changed by the system or the owner of the tables either', async () => {
    for (const pool of [world.database.systemPool, world.database.ownerPool]) {
      const client = await pool.connect();
      await client.query(`select set_config('qaita.viewer', 'system', false)`);
      await expect(client.query(`update facility_audit set remarks = 'x' where id = '${approved}'`)).rejects.toThrow(
        /permission denied|closed stays/,
      );
      client.release(true);
    }
  });
});

describe('the database', () => {
  it('lets nobody approve without sending, or in another person’s name', async () => {
    const { id } = await aSentAudit(world, await aFacility(world));
    const reviewer = await world.as('reviewer-a');
    const auditor = await world.as('auditor');
    const other = auditor.actor.type === 'PERSON' ? auditor.actor.id : '';
    await expect(
      write(reviewer, sql`update facility_audit set state = 'APPROVED', approved_by = ${other}::uuid where id = ${id}::uuid`),
    ).rejects.toMatchObject({ constraint: 'audit_second_person' });
    await expect(
      write(auditor, sql`update facility_audit set state = 'APPROVED', approved_by = ${other}::uuid where id = ${id}::uuid`),
    ).rejects.toMatchObject({ constraint: 'audit_second_person' });
  });

  it('stores a potential only for whoever approved the audit', async () => {
    const potential = (viewer: string) =>
      world.as(viewer).then((ctx) =>
        write(
          ctx,
          sql`insert into facility_potential (audit_id, weights_version, opportunity_id, uses, promising_for)
            select ${approved}::uuid, 99, p.opportunity_id, '{}', '{LIGHT}' from facility_potential p where p.audit_id = ${approved}::uuid limit 1`,
        ),
      );
    for (const viewer of ['auditor', 'reviewer-b', 'investor-a', 'administrator'])
      await expect(potential(viewer)).rejects.toMatchObject({ code: '42501' });
  });

  it('shows visitors approved audits of published facilities only, and neither authors nor remarks', async () => {
    const visitor = await world.as('visitor');
    expect(await read(visitor, sql`select distinct state from facility_audit`)).toEqual([{ state: 'APPROVED' }]);
    await expect(read(visitor, sql`select written_by from facility_audit`)).rejects.toMatchObject({ code: '42501' });
    await world.database.ownerPool.query(`begin; select set_config('qaita.viewer', 'system', true);
      update opportunity set owner_consent = 'REFUSED' where id = (select opportunity_id from facility_audit where id = '${approved}'); commit`);
    expect(await read(visitor, sql`select 1 from facility_audit where id = ${approved}::uuid`)).toEqual([]);
    await world.database.ownerPool.query(`begin; select set_config('qaita.viewer', 'system', true);
      update opportunity set owner_consent = 'GIVEN', publication = 'WITHDRAWN' where id = (select opportunity_id from facility_audit where id = '${approved}'); commit`);
    expect(await read(visitor, sql`select 1 from facility_audit where id = ${approved}::uuid`)).toEqual([]);
    expect(await read(visitor, sql`select 1 from facility_potential where audit_id = ${approved}::uuid`)).toEqual([]);
  });
});
