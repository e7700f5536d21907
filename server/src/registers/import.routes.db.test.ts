import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SHEETS } from 'shared/registers/findings.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { makeScratch } from '../testing/scratch.ts';
import { aRow, ImportWorld, sheetOf } from '../testing/import-world.ts';
import { chooseSheet } from './reading/choose-sheet.ts';
import { openSheet } from './reading/open-sheet.ts';
import { sheetKind } from './sheet-kinds.ts';

let world: HttpWorld;
let imports: ImportWorld;
const scratch = makeScratch('qaita-import-routes-');

beforeAll(async () => {
  world = await openHttpWorld();
  imports = new ImportWorld(world);
});
afterAll(() => world.close());

const MARK = { 'x-qaita-request': '1', 'content-type': 'application/octet-stream' };
const ADDRESS = '/imports?sheet=FACILITIES&name=%D0%A0%D0%B5%D0%B5%D1%81%D1%82%D1%80.xlsx';

const send = (
  viewer: string,
  payload: Buffer | string,
  { url = ADDRESS, headers = MARK }: { url?: string; headers?: Record<string, string> } = {},
) => world.inject(viewer, { method: 'POST', url, headers, payload });

const filesLeft = (): string[] => readdirSync(world.incoming);

describe('a sheet that is sent', () => {
  it('is read, and its file is deleted', async () => {
    const answer = await send('reviewer-a', await sheetOf(aRow('Завод по почте')));
    expect(answer.statusCode).toBe(201);
    const { id } = answer.json<{ id: string }>();
    await vi.waitFor(async () => expect(await imports.now(id)).toMatchObject({ state: 'READ', fileName: 'Реестр.xlsx', rows: 1 }));
    await vi.waitFor(() => expect(filesLeft()).toEqual([]));
  });

  it.each<[string, string, number, Parameters<typeof send>[2]]>([
    ['a visitor', 'visitor', 401, {}],
    ['an investor', 'investor-a', 403, {}],
    ['a company of a zone, which keeps no facilities', 'zone-manager-a', 403, {}],
    ['a page of another site', 'reviewer-a', 403, { headers: { 'content-type': 'application/octet-stream' } }],
    ['a person who names a sheet that there is not', 'reviewer-a', 400, { url: '/imports?sheet=PEOPLE&name=x' }],
  ])('by %s is refused, and nothing of it is kept', async (_, viewer, status, how) => {
    const answer = await send(viewer, 'Название;Область\nЗавод;Абай', how);
    expect(answer.statusCode).toBe(status);
    expect(filesLeft()).toEqual([]);
  });

  it('of more bytes than a register has is refused before it is read', async () => {
    const answer = await send('reviewer-a', 'x', { headers: { ...MARK, 'content-length': String(60 * 1024 * 1024) } });
    expect(answer.statusCode).toBe(413);
    expect(filesLeft()).toEqual([]);
  });
});

describe('the template', () => {
  const every = SHEETS.flatMap((sheet) => ['', '/kk', '/en'].map((prefix) => [sheet, prefix] as const));

  it.each(every)('of %s in the language %j is a sheet in which every column is recognised', async (sheet, prefix) => {
    const kind = sheetKind(sheet);
    const answer = await world.inject('visitor', { url: `${prefix}/imports/template.xlsx?sheet=${sheet}` });
    const file = path.join(scratch, `template${prefix.slice(1)}-${sheet}.xlsx`);
    writeFileSync(file, answer.rawPayload);
    const source = await openSheet(file);
    const { headings, headingRow } = await chooseSheet(source, kind);
    source.close();
    expect(headingRow).toBe(1);
    expect(headings.map(({ column }) => column)).toEqual((kind.template ?? kind.columns).map(({ key }) => key));
  });
});

it('of a template that there is not says so, and without a name it is that of facilities', async () => {
  expect((await world.inject('visitor', { url: '/imports/template.xlsx?sheet=PEOPLE' })).statusCode).toBe(400);
  const answer = await world.inject('visitor', { url: '/imports/template.xlsx' });
  expect(answer.headers['content-disposition']).toContain('qaita-facilities.xlsx');
});

describe('the report', () => {
  it('names row, column, cell, reason and suggestion, and runs no formula', async () => {
    const job = await imports.checked(await sheetOf(aRow('=cmd()', '15,000'), aRow('Целый', 5)));
    const answer = await world.inject('reviewer-a', { url: `/imports/${job.id}/report.csv` });
    const lines = answer.body.trim().split('\r\n');
    expect(lines[0]).toContain('Строка;Название;Итог проверки');
    expect(lines[1]).toBe("2;'=cmd();ошибка;;;Площадь участка, га;15,000;Число читается двояко;15000 / 15");
    expect(lines[2]).toBe('3;Целый;новая;;;;;;');
    const english = await world.inject('reviewer-a', { url: `/en/imports/${job.id}/report.csv` });
    expect(english.body).toContain('The number can be read in two ways');
  });

  it.each([
    ['visitor', 401],
    ['investor-a', 403],
    ['reviewer-b', 404],
  ])('is not there for %s', async (viewer, status) => {
    const job = await imports.checked(await sheetOf(aRow()));
    expect((await world.inject(viewer, { url: `/imports/${job.id}/report.csv` })).statusCode).toBe(status);
  });
});
