import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataRefused } from './data-problem.ts';
import { readData } from './read-data.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

type Row = Record<string, unknown>;
interface File extends Record<string, unknown> {
  rows: Row[];
}

describe('reading the data files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'qaita-data-'));
    await cp(DATA, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const change = async (file: string, edit: (content: File) => void): Promise<void> => {
    const content = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as File;
    edit(content);
    await writeFile(path.join(folder, file), JSON.stringify(content));
  };

  const changeRow = (file: string, index: number, edit: Row): Promise<void> =>
    change(file, (content) => {
      Object.assign(content.rows[index] ?? {}, edit);
    });

  const refusal = async (withDemo = true): Promise<string> => {
    const error: unknown = await readData(folder, withDemo).catch((caught: unknown) => caught);
    if (!(error instanceof DataRefused)) throw new Error('The files were accepted.', { cause: error });
    return error.message;
  };

  it('accepts the files as they are', async () => {
    const data = await readData(folder, true);
    expect(data.towns).toHaveLength(27);
    expect(data.zones).toHaveLength(16);
  });

  it.each<[string, string, Row, string]>([
    ['a word of a closed list', 'facilities.json', { status: 'CLOSED' }, 'field status: Invalid option: expected one of "IDLE"|'],
    ['a missing language', 'projects.json', { name: { ru: 'Завод', en: 'Works' } }, 'field name.kk: expected string, received undefined.'],
    ['an empty text', 'zones.json', { name: { ru: ' ', kk: 'Аймақ', en: 'Zone' } }, 'field name.ru: spaces at the edges.'],
    ['a date', 'facilities.json', { asOf: '2026-13' }, 'field asOf: not a date as far as known: 2012, 2022-06, 2022-06-03 or 1990s.'],
    [
      'an address that is none',
      'projects.json',
      { sources: ['javascript:alert(1)'] },
      'field sources[0]: not a web address (http or https).',
    ],
    [
      'a store of code',
      'projects.json',
      { sources: ['https://raw.githubusercontent.com/a/b'] },
      'field sources[0]: a copy, a mirror or a store of code is no source.',
    ],
    [
      'a mirror of an encyclopaedia',
      'facilities.json',
      { sources: ['https://no.wiki7.org/wiki/x'] },
      'field sources[0]: a copy, a mirror or a store of code is no source.',
    ],
    [
      'what is no source at all',
      'zones.json',
      { sources: ['general knowledge'] },
      'field sources[0]: neither an address nor a site with the number of a page.',
    ],
    [
      'a note of the compiler',
      'projects.json',
      { name: { ru: 'Завод (название дано составителем)', kk: 'Зауыт', en: 'Works' } },
      'field name.ru: a note of the compiler, not for readers.',
    ],
    [
      'a dash that is none',
      'facilities.json',
      { name: { ru: 'Завод - цех', kk: 'Зауыт', en: 'Works' } },
      'field name.ru: typography: DASH.',
    ],
    ['a public record without a source', 'facilities.json', { sources: [] }, 'field sources: Too small: expected array to have >=1 items.'],
    ['a figure of zero', 'facilities.json', { landHa: 0 }, 'field landHa: Too small: expected number to be >0.'],
    ['a sum with a fraction', 'projects.json', { investment: 1.5, currency: 'KZT' }, 'field investment: expected int, received number.'],
    [
      'a sum without its currency',
      'projects.json',
      { investment: 5, currency: null },
      'field currency: investment and currency go together.',
    ],
    ['an unknown field', 'zones.json', { area: 5 }, 'field area: nothing by this name is expected here.'],
    ['a region that is none', 'facilities.json', { region: 'atlantis' }, 'field region: there is no region "atlantis".'],
    ['an activity that is none', 'projects.json', { oked: ['04'] }, 'field oked[0]: there is no oked "04".'],
    [
      'a town of another region',
      'facilities.json',
      { town: 'ridder', region: 'zhambyl-region' },
      'field region: the town "ridder" is in another region.',
    ],
    [
      'a utility that is none',
      'facilities.json',
      { utilitiesPresent: ['STEAM'] },
      'field utilitiesPresent[0]: Invalid option: expected one of "POWER"|',
    ],
    [
      'a utility that is there and missing',
      'facilities.json',
      { utilitiesPresent: ['GAS'], utilitiesAbsent: ['GAS'] },
      'field utilitiesAbsent: a utility is present or absent, not both.',
    ],
    [
      'a utility whose figure says otherwise',
      'demo/facilities.json',
      { powerMva: 2, utilitiesAbsent: ['POWER'] },
      'field utilitiesAbsent: a utility is present or absent, not both.',
    ],
    [
      'a railway that is there and missing',
      'demo/facilities.json',
      { rail: false, utilitiesPresent: ['RAIL'] },
      'field utilitiesAbsent: a utility is present or absent, not both.',
    ],
    [
      'a clear title with a pledge on it',
      'facilities.json',
      { legalStates: ['CLEAR', 'PLEDGED'] },
      'field legalStates: CLEAR stands alone.',
    ],
    ['a legal state said twice', 'projects.json', { legalStates: ['PLEDGED', 'PLEDGED'] }, 'field legalStates: the same word twice.'],
    ['an invented row that stands nowhere', 'demo/facilities.json', { town: 'atlantis' }, 'field town: there is no town "atlantis".'],
  ])('names file, row and field of %s', async (_what, file, edit, sentence) => {
    const id = (JSON.parse(await readFile(path.join(folder, file), 'utf8')) as File).rows[2]?.['id'];
    await changeRow(file, 2, edit);
    expect(await refusal()).toContain(`${file}, row ${String(id)}, ${sentence}`);
  });

  it('finds the field in the depth of a row', async () => {
    await change('towns.json', (content) => {
      const history = content.rows[0]?.['statusHistory'] as Row[];
      Object.assign(history[1] ?? {}, { event: 'FORGOTTEN' });
    });
    expect(await refusal()).toMatch(/^towns\.json, row stepnogorsk, field statusHistory\[1\]\.event: Invalid option/);
  });

  it('counts the rows that have no id', async () => {
    await changeRow('town-facts.json', 3, { value: null });
    expect(await refusal()).toMatch(
      /^town-facts\.json, row no\. 4 \([a-z-]+, [A-Z_0-9]+\), field value: either a number or a text is needed, not both\.$/,
    );
  });

  it('reports missing words of an indicator', async () => {
    await changeRow('town-facts.json', 0, { indicator: 'SUNSHINE' });
    expect(await refusal()).toBe('town-facts.json, row no. 1 (all-monotowns, SUNSHINE), field indicator: it has no words in the file.');
  });

  it('names the plant that a newer claim does not belong to, and the state without a date', async () => {
    await changeRow('facility-updates.json', 1, { facility: 'atlantis' });
    expect(await refusal()).toBe('facility-updates.json, row atlantis, field OWNER: there is no facility "atlantis".');
    await changeRow('facility-updates.json', 0, { asOf: null, asOfBasis: 'UNKNOWN' });
    expect(await refusal()).toContain('field asOf: a state needs its date.');
  });

  it('names a code of the figures that has no words, and a plant that was compiled twice', async () => {
    await change('facilities.json', ({ rows }) => {
      const plant = rows.find((row) => row['id'] === 'rudny-cement-plant');
      Object.assign(plant ?? {}, { figures: { ...(plant?.['figures'] as Row), ownerForm: 'UNHEARD' } });
      rows.push({ ...rows[0], id: 'the-same-again' });
    });
    const told = await refusal();
    expect(told).toContain('facilities.json, row rudny-cement-plant, field figures.ownerForm: facility-words.json has no word "UNHEARD".');
    expect(told).toContain('facilities.json, row the-same-again, field name: this is the plant of "serebryansk-neorganika".');
  });

  it('refuses one address for two opportunities', async () => {
    const { rows } = JSON.parse(await readFile(path.join(folder, 'facilities.json'), 'utf8')) as File;
    await changeRow('projects.json', 0, { id: rows[0]?.['id'] });
    expect(await refusal()).toBe('projects.json, row serebryansk-neorganika, field id: this name is used in facilities.json already.');
  });

  it('refuses a region that nobody answers for', async () => {
    await change('spks.json', (content) => {
      content.rows = content.rows.filter((row) => row['region'] !== 'kostanay-region');
    });
    expect(await refusal()).toContain('spks.json, field region: exactly one row is needed for "kostanay-region".');
  });

  it('tells what is wrong in all files at once', async () => {
    await changeRow('facilities.json', 0, { status: 'CLOSED', confidence: 'SURE' });
    await changeRow('mrp.json', 0, { tenge: -1 });
    await writeFile(path.join(folder, 'oked.json'), '{ "rows": [');
    await rm(path.join(folder, 'zones.json'));
    await changeRow('spks.json', 0, { region: 'atlantis' });
    const lines = (await refusal()).split('\n');
    const where = lines.map((line) => /^[a-z-]+\.json(?:, row [a-z0-9-]+)?(?:, field \w+)?/.exec(line)?.[0]);
    expect(new Set(where)).toEqual(
      new Set([
        'facilities.json, row serebryansk-neorganika, field status',
        'facilities.json, row serebryansk-neorganika, field confidence',
        'mrp.json, row 2015-01-01, field tenge',
        'oked.json',
        'zones.json',
        'spks.json, row kokshe, field region',
        'spks.json, field region',
      ]),
    );
  });

  it('does not look at demo rows unless asked', async () => {
    await rm(path.join(folder, 'demo'), { recursive: true });
    expect((await readData(folder, false)).demo.facilities).toEqual([]);
    expect(await refusal(true)).toContain('demo/facilities.json: the file cannot be read.');
  });
});
