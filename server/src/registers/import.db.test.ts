import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRow, ImportWorld, sheetOf } from '../testing/import-world.ts';
import { makeXlsx } from '../testing/sheet-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { applyImport, mapImport } from './import.service.ts';

let world: World;
let imports: ImportWorld;

beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world);
});
afterAll(() => world.close());

describe('an import', () => {
  it('makes drafts of the corporation, once', async () => {
    const file = await sheetOf([
      'Кирпичный завод',
      'Восточно-Казахстанская обл.',
      'г. Риддер',
      '12,5 га',
      '14:218:001:123',
      'аварийное',
      50.35,
      83.51,
      'да',
    ]);
    const checked = await imports.checked(file);
    expect(await imports.report(checked.id)).toMatchObject([{ number: 2, verdict: 'NEW', codes: [] }]);
    const job = await imports.apply(checked);
    expect(job).toMatchObject({ state: 'APPLIED', problem: null, counts: { verdicts: { NEW: 1 }, outcomes: { MADE: 1 } } });
    const [draft, ...others] = await imports.draftsCalled('Кирпичный завод');
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ publication: 'DRAFT', version: 1 });
    expect(draft?.content).toMatchObject({
      town: 'ridder',
      lat: 50.35,
      lng: 83.51,
      isPointExact: true,
      claims: [
        { key: 'LAND_HA', number: 12.5, source: 'register.xlsx', grade: 'WORD' },
        { key: 'CONDITION', code: 'EMERGENCY' },
      ],
      parcels: [{ cadastralNumber: '14-218-001-123' }],
      utilities: [{ utility: 'GAS', connection: 'CONNECTED' }],
    });

    const again = await imports.checked(file);
    expect(again.counts.verdicts).toEqual({ SAME: 1 });
    await expect(applyImport(await imports.ctx(), again)).rejects.toMatchObject({ details: { rule: 'IMPORT_NOTHING_TO_WRITE' } });
  });

  it('changes what a row says anew, found by its parcel or by place and name', async () => {
    await imports.applied(await sheetOf(aRow('Цех литья', 5, '14-218-001-777'), aRow('Цех ковки', 7)));
    const job = await imports.checked(await sheetOf(aRow('Цех литья (бывший)', 5.5, '14-218-001-777'), aRow('цех КОВКИ', 8)));
    const rows = await imports.rows(job.id);
    expect(rows.map(({ verdict, changed }) => [verdict, changed])).toEqual([
      ['CHANGED', ['nameRu', 'landHa']],
      ['CHANGED', ['nameRu', 'landHa']],
    ]);
    await imports.apply(job);
    const [draft] = await imports.draftsCalled('Цех литья (бывший)');
    expect(draft).toMatchObject({ version: 2, content: { claims: [{ number: 5.5 }] } });
  });

  it('finds what real registers contain', async () => {
    const job = await imports.checked(
      await sheetOf(
        aRow(undefined, 1, null, null, 0, 0),
        aRow(undefined, 1, null, null, 83.5, 50.34),
        aRow(undefined, 1, null, null, 43.2, 76.9),
        aRow(undefined, '12.345'),
        [null, 'Восточно-Казахстанская область'],
        ['Чужой завод', 'Карагандинская область'],
        ['Завод в чужом городе', 'Восточно-Казахстанская область', 'Темиртау'],
        aRow('Завод дважды', 1),
        aRow('ЗАВОД  дважды', 2),
        aRow('Один участок', 1, '14-218-009-001'),
        aRow('Тот же участок', 1, '14-218-009-001'),
        aRow(undefined, 1, null, null, 50.34, 83.52),
        aRow(undefined, 1, null, null, 50.34, 83.52),
        aRow(undefined, 90_000),
        aRow(undefined, 1, null, 'так себе'),
      ),
    );
    expect(await imports.report(job.id)).toMatchObject([
      { number: 2, verdict: 'ERROR', codes: ['NULL_POINT'] },
      { verdict: 'ERROR', codes: ['SWAPPED_POINT'] },
      { verdict: 'ERROR', codes: ['FAR_FROM_PLACE'] },
      { verdict: 'ERROR', codes: ['TWO_WAYS'] },
      { verdict: 'ERROR', codes: ['REQUIRED'] },
      { verdict: 'ERROR', codes: ['NOT_OWN_REGION'] },
      { verdict: 'ERROR', codes: ['TOWN_OF_OTHER_REGION'] },
      { verdict: 'NEW', codes: [] },
      { verdict: 'DUPLICATE', codes: ['ROW_REPEATED'] },
      { verdict: 'NEW', codes: [] },
      { verdict: 'DUPLICATE', codes: ['ROW_REPEATED'] },
      { verdict: 'NEW', codes: [] },
      { verdict: 'NEW', codes: ['POINT_REPEATED'] },
      { verdict: 'NEW', codes: ['IMPLAUSIBLE'] },
      { verdict: 'ERROR', codes: ['UNKNOWN_WORD'] },
    ]);
    const lenient = await imports.check(job, { skipsUnreadable: true });
    expect((await imports.report(lenient.id)).at(-1)).toMatchObject({ verdict: 'NEW', codes: [] });
    expect(await imports.drafts().then((all) => all.some(({ content }) => content.title.ru === 'Завод дважды'))).toBe(false);
  });

  it('takes the mapping as it is corrected', async () => {
    const file = await makeXlsx({
      sheets: [
        {
          rows: [
            ['Название', 'Площадь'],
            ['Завод с площадью', 4],
          ],
        },
      ],
    });
    const job = await imports.read(file);
    expect(job.headings.map(({ column }) => column)).toEqual(['nameRu', null]);
    const columns = [
      { index: 0, column: 'nameRu' },
      { index: 1, column: 'landHa' },
    ];
    await imports.apply(await imports.check(job, { columns }));
    expect((await imports.draftsCalled('Завод с площадью'))[0]?.content.claims).toMatchObject([{ key: 'LAND_HA', number: 4 }]);
    const ctx = await imports.ctx();
    const input = { id: job.id, version: job.version, skipsUnreadable: false };
    await expect(mapImport(ctx, { ...input, columns })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses a mapping that is none', async () => {
    const job = await imports.read(await sheetOf(aRow()));
    const input = { id: job.id, version: job.version, skipsUnreadable: false };
    const refused = async (...columns: { index: number; column: string }[]) =>
      expect(mapImport(await imports.ctx(), { ...input, columns })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await refused({ index: 0, column: 'nope' });
    await refused({ index: 99, column: 'landHa' });
    await refused({ index: 0, column: 'nameRu' }, { index: 1, column: 'nameRu' });
  });

  it('of a spoilt file is refused with its reason, and stays in the list', async () => {
    expect(await imports.read('')).toMatchObject({ state: 'REFUSED', problem: 'EMPTY', rows: 0 });
    expect(await imports.read(Buffer.from('PK\u0003\u0004nonsense'))).toMatchObject({ state: 'REFUSED', problem: 'DAMAGED' });
  });
});
