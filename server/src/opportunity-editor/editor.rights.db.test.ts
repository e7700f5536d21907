import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { aFacility, asSent, CONSENT } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveOpportunityDraft } from './draft.service.ts';
import { publishOpportunity } from './publish.service.ts';

let world: World;
let place: StewardWorld;
let steward: () => Promise<Context>;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
  steward = () => world.as('reviewer-a');
});
afterAll(() => world.close());

describe('without the owner’s consent', () => {
  it('only a summary with public sources is shown', async () => {
    const { id, slug } = await place.published(aFacility());
    expect(await place.seenByVisitor(slug)).toMatchObject({
      landHa: 12.5,
      floorM2: null,
      powerMva: null,
      rail: 'UNKNOWN',
      utilitiesPresent: [],
      condition: 'UNKNOWN',
      legalStates: [],
      dealTypes: [],
      price: null,
    });
    for (const viewer of ['visitor', 'investor-a', 'reviewer-b', 'administrator']) {
      expect(Object.values(await place.partsSeenBy(viewer, id)).flat(), viewer).toEqual([]);
      expect(
        (await place.factsSeenBy(viewer, id)).map(({ key }) => key),
        viewer,
      ).toEqual(['LAND_HA']);
    }
    expect((await place.partsSeenBy('reviewer-a', id)).buildings).toHaveLength(1);
    const { rows } = await world.database.ownerPool.query(`select equipment from search_row where opportunity_id = $1`, [id]);
    expect(rows).toEqual([{ equipment: [] }]);
  });

  it('that was withdrawn, the details disappear again', async () => {
    const { id, slug } = await place.published(aFacility({ consent: CONSENT }));
    const refused = aFacility({ consent: { state: 'REFUSED', givenOn: null, document: null } });
    await saveOpportunityDraft(await steward(), { id, version: 2, content: asSent(refused) });
    await publishOpportunity(await steward(), { id, version: 3 });
    expect(await place.seenByVisitor(slug)).toMatchObject({
      landHa: 12.5,
      powerMva: null,
      utilitiesPresent: [],
      dealTypes: [],
      price: null,
    });
    expect(Object.values(await place.partsSeenBy('visitor', id)).flat()).toEqual([]);
  });

  it('no picture or document is shown, and with it those that are meant for everybody', async () => {
    const count = async (viewer: string, id: string): Promise<number> => {
      const ctx = await world.as(viewer);
      const rows = await read<{ n: number }>(
        ctx,
        sql`select count(*)::int as n from opportunity_attachment where opportunity_id = ${id}::uuid`,
      );
      return rows[0]?.n ?? 0;
    };
    const attach = (id: string) =>
      world.database.ownerPool.query(
        `with brought as (insert into attachment (organisation_id, uploaded_by, purpose, state, name, declared_bytes, media_type, files, bytes, storage_key, ready_at)
            select o.steward_id, m.person_id, 'DOCUMENT', 'READY', 'План', 1, 'application/pdf', $2::jsonb, 1, replace(gen_random_uuid()::text, '-', ''), now()
            from opportunity o join membership m on m.organisation_id = o.steward_id where o.id = $1 limit 1 returning id, uploaded_by)
          insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, is_public, added_by)
            select $1, b.id, 'DOCUMENT', 0, true, b.uploaded_by from brought b`,
        [id, JSON.stringify([{ part: 'WHOLE', type: 'application/pdf', bytes: 1, sha256: '0'.repeat(64), width: null, height: null }])],
      );
    const closed = await place.published(aFacility());
    const open = await place.published(aFacility({ consent: CONSENT }));
    await attach(closed.id);
    await attach(open.id);
    for (const viewer of ['visitor', 'investor-a', 'reviewer-b']) {
      expect(await count(viewer, closed.id), viewer).toBe(0);
      expect(await count(viewer, open.id), viewer).toBe(1);
    }
    expect(await count('reviewer-a', closed.id)).toBe(1);
  });

  it('the database itself keeps figures back, whatever the server says', async () => {
    const { id } = await place.published(aFacility());
    const person = (await steward()).actor as { id: string };
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [person.id]);
      await expect(client.query(`update opportunity set power_mva = 6.3 where id = $1`, [id])).rejects.toMatchObject({
        constraint: 'opportunity_needs_consent',
      });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('given must be dated and documented', async () => {
    const { id } = await place.drafted(aFacility({ consent: { state: 'GIVEN', givenOn: null, document: null } }));
    await expect(publishOpportunity(await steward(), { id, version: 2 })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.content.consent.givenOn' }, { path: 'input.content.consent.document' }] },
    });
  });
});

describe('as the application’s role', () => {
  const asPerson = async <T>(
    viewer: string,
    work: (run: (statement: string, values?: unknown[]) => Promise<unknown>) => Promise<T>,
  ): Promise<T> => {
    const { id } = (await world.as(viewer)).actor as { id: string };
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [id]);
      return await work((statement, values) => client.query(statement, values));
    } finally {
      await client.query('rollback');
      client.release();
    }
  };

  it.each([
    ['changes a claim', `update opportunity_fact set number = 1 where opportunity_id = $1`],
    ['deletes a claim', `delete from opportunity_fact where opportunity_id = $1`],
    ['changes a part', `update opportunity_part set content = '{}' where opportunity_id = $1`],
    ['deletes a part', `delete from opportunity_part where opportunity_id = $1`],
    ['deletes a row', `delete from opportunity where id = $1`],
    ['gives a row away', `update opportunity set steward_id = gen_random_uuid() where id = $1`],
    ['renames its address', `update opportunity set slug = 'x' where id = $1`],
    ['makes it a draft again', `update opportunity set publication = 'DRAFT', published_at = null where id = $1`],
    ['makes it public record again', `update opportunity set origin = 'PUBLIC_RECORD', sources = '{x}' where id = $1`],
  ])('no statement %s', async (_what, statement) => {
    const { id } = await place.published(aFacility({ consent: CONSENT }));
    await expect(asPerson('reviewer-a', (run) => run(statement, [id]))).rejects.toThrow(/permission denied|no such move/);
  });

  it('nobody states anything about another steward’s row', async () => {
    const { id, stewardId } = await place.published(aFacility({ consent: CONSENT }));
    const fact = `insert into opportunity_fact (opportunity_id, position, key, number, basis, recorded_by) values ($1, -99, 'LAND_HA', 1, 'STATED', $2)`;
    for (const viewer of ['reviewer-b', 'zone-manager-a', 'investor-a'])
      await expect(
        asPerson(viewer, (run) => run(fact, [id, stewardId])),
        viewer,
      ).rejects.toMatchObject({ code: '42501' });
    await expect(
      asPerson('reviewer-b', (run) => run('insert into opportunity_draft (opportunity_id, content) values ($1, $2)', [id, '{}'])),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });
});
