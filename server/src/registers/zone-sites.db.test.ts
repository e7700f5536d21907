import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../request/context.ts';
import { ImportWorld } from '../testing/import-world.ts';
import { makeXlsx } from '../testing/sheet-files.ts';
import type { MadeCell } from '../testing/sheet-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

const HEAD = [
  'Зона',
  '№ участка',
  'Название',
  'Площадь участка, га',
  'Статус',
  'Кадастровый номер',
  'Аренда, тенге за га в год',
  'Газ',
  'Координаты',
];

const sitesOf = (...rows: (readonly MadeCell[])[]): Promise<Buffer> => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });

let world: World;
let imports: ImportWorld;

beforeAll(async () => {
  world = await openWorld();
  imports = new ImportWorld(world, 'zone-manager-a', 'zone-saryarqa');
});
afterAll(() => world.close());

describe('a sheet of sites', () => {
  it('makes drafts of the company in its zone, once', async () => {
    const file = await sitesOf(
      ['СЭЗ «Сарыарка»', 5, null, '6,4 га', 'свободен', '09:142:012:345', '15 000', 'есть', '49.85, 73.2'],
      [null, 'А-7', 'Площадка у подстанции', 60_000, 'занят'],
    );
    const checked = await imports.checked(file);
    expect(checked).toMatchObject({ sheet: 'ZONE_SITES' });
    expect(await imports.report(checked.id)).toMatchObject([
      { verdict: 'NEW', codes: [] },
      { verdict: 'NEW', codes: ['IMPLAUSIBLE'] },
    ]);
    expect(await imports.apply(checked)).toMatchObject({ state: 'APPLIED', counts: { outcomes: { MADE: 2 } } });
    const [site] = await imports.draftsCalled('Участок № 5');
    expect(site).toMatchObject({
      publication: 'DRAFT',
      content: {
        title: { ru: 'Участок № 5', kk: '№ 5 учаске', en: 'Site No. 5' },
        status: 'FREE',
        claims: [{ key: 'LAND_HA', number: 6.4 }],
        parcels: [{ cadastralNumber: '09-142-012-345' }],
        prices: [{ deal: 'LEASE', per: 'HA_YEAR', amount: 15_000, currency: 'KZT' }],
        utilities: [{ utility: 'GAS', connection: 'CONNECTED' }],
      },
    });
    const [row] = await imports.owner()<{ kind: string; zone: string; region: boolean }>(
      sql`select o.kind, z.slug as zone, o.region_id = z.region_id as region from opportunity o join special_zone z on z.id = o.zone_id
        where o.id = ${site?.id ?? null}::uuid`,
    );
    expect(row).toEqual({ kind: 'ZONE_SITE', zone: 'saryarqa', region: true });
    expect((await imports.checked(file)).counts.verdicts).toEqual({ SAME: 2 });
  });

  it('changes a site found by its parcel, keeps its name where the row has a number only, and is taken back', async () => {
    await imports.applied(await sitesOf([null, null, 'Южный участок', 3, 'свободен', '09-142-012-777']));
    const job = await imports.checked(await sitesOf([null, 12, null, 3.5, 'резерв', '09-142-012-777'], [null, 13, null, 1, 'свободен']));
    expect((await imports.rows(job.id)).map(({ verdict, changed }) => [verdict, changed])).toEqual([
      ['CHANGED', ['status', 'landHa']],
      ['NEW', []],
    ]);
    const applied = await imports.apply(job);
    expect((await imports.draftsCalled('Южный участок'))[0]).toMatchObject({ content: { status: 'RESERVED', claims: [{ number: 3.5 }] } });
    expect(await imports.undo(applied)).toMatchObject({ state: 'UNDONE', counts: { outcomes: { UNDONE: 2 } } });
    expect((await imports.draftsCalled('Южный участок'))[0]).toMatchObject({ content: { status: 'FREE', claims: [{ number: 3 }] } });
    expect(await imports.draftsCalled('Участок № 13')).toMatchObject([{ publication: 'WITHDRAWN' }]);
  });

  it('finds what such sheets contain', async () => {
    const job = await imports.checked(
      await sitesOf(
        ['СЭЗ «Павлодар»', 1],
        ['Зона, которой нет', 2],
        [null, null, null, 4],
        [null, 21, null, 'много'],
        [null, 22, null, 1, 'почти свободен'],
        [null, 23],
        [null, 23, null, 5],
        [null, 24, null, 1, null, '09-142-777-001'],
        [null, 25, null, 1, null, '09:142:777:001'],
        [null, 26, null, 1, null, null, null, null, '43.2, 76.9'],
        [null, 27, null, '12.345'],
      ),
    );
    expect((await imports.report(job.id)).map(({ verdict, codes }) => [verdict, ...codes])).toEqual([
      ['ERROR', 'NOT_OWN_ZONE'],
      ['ERROR', 'UNKNOWN_ZONE'],
      ['ERROR', 'REQUIRED'],
      ['ERROR', 'NOT_NUMBER'],
      ['ERROR', 'UNKNOWN_WORD'],
      ['NEW'],
      ['DUPLICATE', 'ROW_REPEATED'],
      ['NEW'],
      ['DUPLICATE', 'ROW_REPEATED'],
      ['ERROR', 'FAR_FROM_PLACE'],
      ['ERROR', 'TWO_WAYS'],
    ]);
  });

  it('is of its company alone: the others neither see it nor write into its zone', async () => {
    const job = await imports.checked(await sitesOf([null, 90]));
    const other = new ImportWorld(world, 'zone-manager-b', 'zone-pavlodar');
    await expect(other.now(job.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(other.apply(job)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stolen = write(
      await other.ctx(),
      sql`insert into opportunity (id, slug, kind, origin, publication, status, title, region_id, zone_id, steward_id)
        select gen_random_uuid(), 'stolen-site', 'ZONE_SITE', 'REGISTERED', 'DRAFT', 'FREE', '{"ru": "Чужой"}', z.region_id, z.id, s.id
        from special_zone z cross join organisation s where z.slug = 'saryarqa' and s.slug = 'zone-pavlodar'`,
    );
    await expect(stolen).rejects.toThrow('not a row of this steward');
  });
});
