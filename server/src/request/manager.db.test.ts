import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { In } from 'typeorm';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { SavedSearch, Watch } from '../saved-searches/saved-search.entity.ts';
import { Mrp } from '../special-zones/rates.entity.ts';
import { ZoneTerms } from '../special-zones/terms.entity.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { personOf, read, transact, withManager } from './context.ts';
import type { Context } from './context.ts';

let world: World;
let investor: Context;
beforeAll(async () => {
  world = await openWorld();
  investor = await world.as('investor-a');
});
afterAll(() => world.close());

const subjectId = '11111111-1111-4111-8111-111111111111';
const aWatch = (ctx: Context) => ({ personId: personOf(ctx).id, subjectKind: 'TOWN', subjectId, frequency: 'DAILY' }) as const;
const watchesOf = (ctx: Context) => withManager(ctx, (manager) => manager.find(Watch, { where: { subjectId } }));

describe('the entity manager', () => {
  it('shares the transaction of the SQL beside it', async () => {
    const failed = transact(investor, async (ctx) => {
      await withManager(ctx, (manager) => manager.insert(Watch, aWatch(ctx)));
      expect(await read(ctx, sql`select 1 from watch where subject_id = ${subjectId}::uuid`)).toHaveLength(1);
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(await watchesOf(investor)).toEqual([]);
  });

  it('reads and writes under the row security of its viewer', async () => {
    await withManager(investor, (manager) => manager.insert(Watch, aWatch(investor)));
    const [kept] = await watchesOf(investor);
    expect(kept).toMatchObject({ ...aWatch(investor), id: expect.any(String), createdAt: expect.any(Date) });
    const other = await world.as('investor-b');
    expect(await watchesOf(other)).toEqual([]);
    expect(await withManager(other, (manager) => manager.delete(Watch, { subjectId }))).toMatchObject({ affected: 0 });
    await expect(withManager(other, (manager) => manager.insert(Watch, aWatch(investor)))).rejects.toMatchObject({ code: '42501' });
    expect(await withManager(investor, (manager) => manager.delete(Watch, { subjectId }))).toMatchObject({ affected: 1 });
  });

  it('lets one of two changes of the same version pass', async () => {
    const search = { personId: personOf(investor).id, name: 'two at once', query: '', frequency: 'NEVER' } as const;
    await withManager(investor, (manager) => manager.insert(SavedSearch, search));
    const change = (frequency: 'AT_ONCE' | 'DAILY') =>
      withManager(investor, (manager) =>
        manager.update(SavedSearch, { name: search.name, version: 1 }, { frequency, version: () => 'version + 1' }),
      );
    const changed = await Promise.all([change('AT_ONCE'), change('DAILY')]);
    expect(new Set(changed.map(({ affected }) => affected))).toEqual(new Set([0, 1]));
  });

  it('answers numbers and days as the SQL beside it does', async () => {
    await transact(investor, async (ctx) => {
      const byManager = await withManager(ctx, (manager) =>
        manager.find(Mrp, { where: { confidence: In(['HIGH', 'MEDIUM', 'LOW']) }, order: { validFrom: 'asc' } }),
      );
      expect(byManager.length).toBeGreaterThan(0);
      expect(byManager).toEqual(await read(ctx, sql`select ${Mrp.all.of('m')} from mrp m order by m.valid_from`));
      expect(byManager[0]).toMatchObject({ validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), tenge: expect.any(Number) });
      const [terms] = await withManager(ctx, (manager) => manager.find(ZoneTerms, { where: { number: 1 }, take: 1 }));
      expect(terms?.effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    });
  });

  it('is counted, one statement a call, and stops at the deadline', async () => {
    const ctx = { ...investor, statements: { count: 0 } };
    await withManager(ctx, (manager) => manager.find(Opportunity, { where: { publication: 'PUBLISHED' }, take: 3 }));
    expect(ctx.statements.count).toBe(1);
    const late = { ...ctx, until: performance.now() - 1 };
    await expect(withManager(late, (manager) => manager.findOneBy(Watch, { subjectId }))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(ctx.statements.count).toBe(1);
  });

  it('fails with the error of the database alone: no statement and no values are in it', async () => {
    const twice = { ...aWatch(investor), subjectId: '22222222-2222-4222-8222-222222222222' };
    await withManager(investor, (manager) => manager.insert(Watch, twice));
    const error: unknown = await withManager(investor, (manager) => manager.insert(Watch, twice)).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: '23505' });
    expect(error).not.toHaveProperty('parameters');
    expect(error).not.toHaveProperty('query');
  });

  it('refuses a condition whose value is not there', async () => {
    const missing: { id?: string } = {};
    await expect(withManager(investor, (manager) => manager.find(Watch, { where: { id: missing.id } }))).rejects.toThrow(/undefined/i);
  });
});
