import { randomUUID } from 'node:crypto';
import { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balanceOf } from 'shared/plan-merging/balance.ts';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { mergeCheck, mergeChecks } from './merge-check.queries.ts';
import type { MergeCheckRow } from './merge-check.queries.ts';
import type { StartMergeCheckInput } from './merge-check.inputs.ts';
import { contentOf, discardMergeCheck, saveMergeCheck, signMergeCheck, startMergeCheck } from './merge-check.service.ts';

const PLAN = 'demo-plan-ridder-2023-2025';
let world: World;
let analyst: Context;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  analyst = await world.as('analyst');
});
afterAll(() => world.close());

const input = (more: Partial<StartMergeCheckInput> = {}): StartMergeCheckInput => ({
  id: randomUUID(),
  plan: PLAN,
  name: 'Проект плана развития области',
  rows: [{ title: 'Реконструкция тепловых сетей, участок 1', amount: 5_000_000 }],
  ...more,
});

/** The town's plan as it stands, as rows of a regional plan, without those of these places. */
const continued = async (...lost: number[]): Promise<StartMergeCheckInput['rows']> => {
  const { beforeRows } = await startMergeCheck(analyst, input());
  return beforeRows.flatMap((row, index) =>
    lost.includes(index) ? [] : [{ code: row.code, title: row.title.ru ?? '', amount: row.amount }],
  );
};

const begun = async (...lost: number[]): Promise<MergeCheckRow> => startMergeCheck(analyst, input({ rows: await continued(...lost) }));

const confirmed = ({ id, version, links }: MergeCheckRow, reasons: { before: number; words: string }[]): Promise<MergeCheckRow> =>
  saveMergeCheck(analyst, { id, version, links: links.map((link) => ({ ...link, isConfirmed: true })), reasons });

const signed = async (...lost: number[]): Promise<MergeCheckRow> => {
  const saved = await confirmed(
    await begun(...lost),
    lost.map((before) => ({ before, words: 'Передано на баланс предприятия' })),
  );
  return signMergeCheck(analyst, { id: saved.id, version: saved.version });
};

/** A statement of the application in the analyst's name, past the service. */
const asApplication = (statement: string): Promise<object[]> => write(analyst, raw(statement));

const ownersRows = async (statement: string): Promise<number | null> => (await world.database.ownerPool.query(statement)).rowCount;

describe('a check of merged plans', () => {
  it('copies the measures of the town’s plan with their sums, and proposes what continues them', async () => {
    const check = await begun(2, 5);
    const { rows } = await world.database.ownerPool.query<{ sum: string; count: string }>(
      `select sum(m.planned), count(*) from measure m join plan p on p.id = m.plan_id where p.slug = $1`,
      [PLAN],
    );
    const { money, groups } = balanceOf(contentOf(check));
    expect([money.before, check.beforeRows.length]).toEqual([Number(rows[0]?.sum), Number(rows[0]?.count)]);
    expect(groups.filter(({ outcome }) => outcome === 'LOST').map(({ before }) => before[0])).toEqual([2, 5]);
    expect(money.kept + money.lost).toBe(money.before);
  });

  it('is the same check when it is started twice under one id', async () => {
    const id = randomUUID();
    const first = await startMergeCheck(analyst, input({ id }));
    expect(await startMergeCheck(analyst, input({ id, name: 'Другой' }))).toEqual(first);
  });

  it('reads the language of a title by its letters', async () => {
    const { afterRows } = await startMergeCheck(analyst, input({ rows: [{ title: 'Жылу желілерін қайта жаңарту, 1-телім' }] }));
    expect(afterRows).toEqual([
      { code: null, title: { kk: 'Жылу желілерін қайта жаңарту, 1-телім' }, town: null, category: null, amount: null },
    ]);
  });

  it('refuses a plan without measures, a plan that is not there, and no regional plan at all', async () => {
    for (const bad of [{ plan: 'nowhere' }, { plan: 'plan-ridder-2023-2027' }, { rows: [] }, { name: ' ' }, { regionalPlan: PLAN }])
      await expect(startMergeCheck(analyst, input(bad))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('takes the measures of a loaded regional plan that are in the town', async () => {
    const { rows } = await world.database.ownerPool.query<{ id: string }>(
      `insert into plan (slug, level, region_id, name, status, origin, sources)
        select 'proba-region', 'REGION', region_id, '{"ru":"План области"}', 'IN_FORCE', 'DEMO', '{}' from town where slug = 'ridder' returning id`,
    );
    await world.database.ownerPool.query(
      `insert into measure (slug, plan_id, town_id, category, title, status, as_of_basis, origin)
        select 'proba-' || t.slug, $1, t.id, 'HEAT', '{"ru":"Реконструкция тепловых сетей, участок 1"}', 'PLANNED', 'UNKNOWN', 'DEMO'
        from town t where t.slug in ('ridder', 'altai')`,
      [rows[0]?.id],
    );
    const ctx = await world.as('analyst');
    await ctx.reference.refresh();
    const check = await startMergeCheck(ctx, input({ regionalPlan: 'proba-region', rows: [] }));
    expect(check).toMatchObject({ afterName: 'План области', afterRows: [{ code: 'proba-ridder' }] });
  });

  it('says to a colleague who saved meanwhile which version is newer', async () => {
    const check = await begun();
    await confirmed(check, []);
    await expect(confirmed(check, [])).rejects.toMatchObject({ code: 'CONFLICT', details: { params: { version: 2 } } });
  });

  it('refuses ties of rows that are not there, and a pair twice', async () => {
    const { id, version, links } = await begun();
    const [link] = links;
    if (!link) throw new Error('nothing was proposed');
    for (const bad of [[{ ...link, before: 799 }], [{ ...link, after: 799 }], [link, link]])
      await expect(saveMergeCheck(analyst, { id, version, links: bad, reasons: [] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await mergeCheck(analyst, id))?.version).toBe(version);
  });

  it('may be discarded until it is signed', async () => {
    const { id, version } = await begun();
    expect(await discardMergeCheck(analyst, { id, version })).toBe(true);
    expect(await mergeCheck(analyst, id)).toBeNull();
  });
});

describe('signing', () => {
  it('waits for every tie to be confirmed and for a reason of every loss', async () => {
    const check = await begun(0, 3);
    await expect(signMergeCheck(analyst, check)).rejects.toMatchObject({
      details: { rule: 'MERGE_INCOMPLETE', params: { unconfirmed: check.links.length, unexplained: 2 } },
    });
    const half = await confirmed(check, [{ before: 3, words: 'Уже построено' }]);
    await expect(signMergeCheck(analyst, half)).rejects.toMatchObject({ details: { params: { unconfirmed: 0, unexplained: 1 } } });
  });

  it('makes a check public, without the people and the organisation behind it', async () => {
    const draft = await begun(1);
    const visitor = await world.as('visitor');
    expect(await mergeCheck(visitor, draft.id)).toBeNull();
    const { id, version } = await confirmed(draft, [{ before: 1, words: 'Передано частному инвестору' }]);
    await signMergeCheck(analyst, { id, version });
    const shown = await mergeCheck(visitor, id);
    expect(shown).toMatchObject({ reasons: [{ before: 1, words: 'Передано частному инвестору' }], lost: draft.beforeRows[1]?.amount });
    expect(Object.keys(shown ?? {})).toEqual(expect.not.arrayContaining(['organisationId', 'createdBy', 'signedBy', 'signerName']));
    expect((await mergeChecks(visitor)).map((one) => one.id)).toContain(id);
    expect((await mergeCheck(analyst, id))?.signerName).toMatch(/canary/);
  });

  it('is final: nobody changes, signs again or discards it', async () => {
    const check = await signed(0);
    for (const move of [signMergeCheck, discardMergeCheck])
      await expect(move(analyst, check)).rejects.toMatchObject({ details: { rule: 'MERGE_SIGNED' } });
    await expect(confirmed(check, [])).rejects.toMatchObject({ details: { rule: 'MERGE_SIGNED' } });
    for (const change of ['update merge_check set version = version + 1', 'delete from merge_check']) {
      await expect(asApplication(`${change} where id = '${check.id}'`)).rejects.toThrow(/stays as it was/);
      // Row-level security is forced: the owner of the table reaches no row of it without a viewer.
      expect(await ownersRows(`${change} where id = '${check.id}'`)).toBe(0);
    }
    expect(await mergeCheck(analyst, check.id)).toEqual(check);
    await expect(world.database.ownerPool.query('truncate merge_check')).rejects.toThrow(/never change/);
  });

  it('is refused by the database where the sums are not those of the rows', async () => {
    const saved = await confirmed(await begun(0), [{ before: 0, words: 'Нет денег' }]);
    const { money } = balanceOf(contentOf(saved));
    const sign = (lost: number, kept: number): Promise<unknown> =>
      asApplication(
        `update merge_check set signed_at = now(), signed_by = viewer_person(), signer_name = 'А', before_tenge = ${money.before}, kept = ${kept}, cut = 0,
          lost = ${lost}, unstated = 0, after_tenge = ${money.after}, added = 0, duplicated = 0, fresh = ${money.after - kept} where id = '${saved.id}'`,
      );
    await expect(sign(money.lost - 1, money.kept)).rejects.toThrow(/sums|accounted/);
    await expect(sign(money.lost, money.kept - 1)).rejects.toThrow(/accounted/);
    await expect(sign(money.lost, money.kept)).resolves.toBeDefined();
    expect((await mergeCheck(analyst, saved.id))?.signedAt).toBeInstanceOf(Date);
  });

  it('leaves an event and a sealed row in the record', async () => {
    const { id } = await signed(4);
    const { rows } = await world.database.ownerPool.query<{ name: string }>(
      `select name from event where subject_id = $1 order by position`,
      [id],
    );
    expect(rows.map(({ name }) => name)).toEqual(['merge.started', 'merge.signed']);
    const { rows: sealed } = await world.database.ownerPool.query(
      `select 1 from record_entry where relation = 'merge_check' and row_key = $1`,
      [id],
    );
    expect(sealed).toHaveLength(1);
  });
});

describe('others', () => {
  it('neither see nor change what an organisation is working on', async () => {
    const { id, version } = await begun();
    for (const viewer of ['reviewer-a', 'investor-a', 'administrator', 'visitor'] as const) {
      const ctx = await world.as(viewer);
      expect(await mergeCheck(ctx, id)).toBeNull();
      await expect(signMergeCheck(ctx, { id, version })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(startMergeCheck(ctx, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('cannot start a check in the name of an organisation that is not theirs', async () => {
    await expect(
      asApplication(
        `insert into merge_check (id, organisation_id, plan_slug, plan_name, town_id, after_name, before_rows, after_rows, links, created_by)
          select gen_random_uuid(), o.id, 'x', '{}', t.id, 'x', '[]', '[]', '[]', viewer_person() from organisation o, town t
          where o.slug = 'ertis' and t.slug = 'ridder'`,
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
