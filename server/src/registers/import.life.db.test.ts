import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { write } from '../request/context.ts';
import { aRow, ImportWorld, sheetOf } from '../testing/import-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { runImportStep } from './import.job.ts';
import { applyImport, resumeImport, stopImport } from './import.service.ts';
import { PIECE } from './import.steps.ts';
import { sheetKind } from './sheet-kinds.ts';

let world: World;
let imports: ImportWorld;

beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world);
});
afterAll(() => world.close());

describe('a stopped import', () => {
  it('leaves nothing, and can be written afterwards', async () => {
    const before = await imports.drafts();
    const rows = Array.from({ length: 1_100 }, (_, index) => aRow(`Остановленный ${index}`));
    const job = await imports.checked(await sheetOf(...rows));
    await applyImport(await imports.ctx(), job);
    await stopImport(await imports.ctx(), job.id);
    await runImportStep(await imports.ctx(), job.id);
    const stopped = await imports.now(job.id);
    expect(stopped).toMatchObject({ state: 'CHECKED', problem: 'STOPPED', isStopping: false });
    expect(await imports.drafts()).toEqual(before);
    const applied = await imports.apply(stopped);
    expect(applied.counts.outcomes).toEqual({ MADE: 1_100 });
    expect(await imports.drafts()).toHaveLength(before.length + 1_100);
    await imports.undo(applied);
  });

  it('whose writing fails leaves nothing either', async () => {
    const job = await imports.checked(await sheetOf(aRow('Первый из двух'), aRow('Второй из двух')));
    await applyImport(await imports.ctx(), job);
    await imports.owner()(
      sql`update register_import_row set entry = '{"nameRu": "Второй из двух", "status": "NONSENSE"}' where import_id = ${job.id}::uuid and number = 3`,
    );
    await runImportStep(await imports.ctx(), job.id);
    expect(await imports.now(job.id)).toMatchObject({ state: 'CHECKED', problem: 'FAILED' });
    expect(await imports.draftsCalled('Первый из двух')).toEqual([]);
  });

  it('whose process is gone goes on when it is asked to', async () => {
    const job = await imports.checked(await sheetOf(aRow('После обрыва')));
    await applyImport(await imports.ctx(), job);
    await expect(resumeImport(await imports.ctx(), job.id)).rejects.toMatchObject({ details: { rule: 'IMPORT_STEP_NOT_ALLOWED' } });
    await imports.owner()(sql`update register_import set updated_at = now() - interval '1 minute' where id = ${job.id}::uuid`);
    expect(await imports.now(job.id)).toMatchObject({ isStalled: true });
    await resumeImport(await imports.ctx(), job.id);
    await runImportStep(await imports.ctx(), job.id);
    await runImportStep(await imports.ctx(), job.id);
    expect(await imports.draftsCalled('После обрыва')).toHaveLength(1);
  });
});

describe('a long import', () => {
  it('has no more than a piece of its rows at hand in any step', async () => {
    const kind = sheetKind('FACILITIES');
    const pieces: number[] = [];
    const count = <Rows extends { readonly length: number }>(rows: Rows): Rows => {
      pieces.push(rows.length);
      return rows;
    };
    const real = { ...kind };
    vi.spyOn(kind, 'openCheck').mockImplementation(async (ctx, job, alive) => {
      const checker = await real.openCheck(ctx, job, alive);
      return { check: (ctx, rows) => checker.check(ctx, count(rows)) };
    });
    vi.spyOn(kind, 'write').mockImplementation((ctx, job, rows) => real.write(ctx, job, count(rows)));
    vi.spyOn(kind, 'undo').mockImplementation((ctx, rows) => real.undo(ctx, count(rows)));
    const rows = Array.from({ length: PIECE * 2 + 20 }, (_, index) => aRow(`Долгий ${index}`));
    await imports.undo(await imports.applied(await sheetOf(...rows)));
    vi.restoreAllMocks();
    const one = [PIECE, PIECE, 20];
    expect(pieces).toEqual([...one, ...one, ...one]);
  });
});

describe('undoing', () => {
  it('withdraws what was made, brings back what was changed, and keeps what somebody has changed since', async () => {
    await imports.applied(await sheetOf(aRow('Был раньше', 3)));
    const job = await imports.applied(await sheetOf(aRow('Был раньше', 4), aRow('Создан'), aRow('Создан и изменён')));
    await write(
      await imports.ctx(),
      sql`update opportunity_draft set version = version + 1 where content -> 'title' ->> 'ru' = 'Создан и изменён'`,
    );
    const undone = await imports.undo(job);
    expect(undone).toMatchObject({ state: 'UNDONE', counts: { outcomes: { UNDONE: 2, KEPT: 1 } } });
    expect((await imports.draftsCalled('Был раньше'))[0]?.content.claims).toMatchObject([{ number: 3 }]);
    expect(await imports.draftsCalled('Создан')).toMatchObject([{ publication: 'WITHDRAWN', endedOn: expect.stringMatching(/^\d{4}-/) }]);
    expect(await imports.draftsCalled('Создан и изменён')).toMatchObject([{ publication: 'DRAFT' }]);
    const again = await imports.checked(await sheetOf(aRow('Создан')));
    expect(again.counts.verdicts).toEqual({ NEW: 1 });
  });
});
