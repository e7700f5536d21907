import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const take = (path: string) => world.app.inject({ method: 'GET', url: path });

interface Listed {
  readonly totalCount: number;
  readonly sums: { readonly planned: number | null };
}

const listed = async (filter: object): Promise<Listed> => {
  const { data } = await world.ask(
    'visitor',
    'query ($filter: MeasureFilter) { measures(filter: $filter, first: 1) { totalCount sums { planned } } }',
    {
      filter,
    },
  );
  return data?.['measures'] as Listed;
};

describe('a file of measures', () => {
  it('has exactly what the list finds, and its sums', async () => {
    const { totalCount, sums } = await listed({ town: ['balkhash', 'arkalyk'] });
    const answer = await take('/export/measures.xlsx?town=balkhash,arkalyk');
    expect(answer.headers['x-total-count']).toBe(String(totalCount));
    const [rows, about] = (await readXlsx(answer.rawPayload)).sheets;
    const [headings = [], ...lines] = rows?.rows ?? [];
    expect(lines).toHaveLength(totalCount);
    const column = headings.indexOf('Запланировано, тенге');
    expect(lines.reduce((sum, cells) => sum + Number(cells[column] ?? 0), 0)).toBe(sums.planned);
    expect(about?.rows.flat()).toContain('http://localhost/measures?town=balkhash,arkalyk');
  });

  it('speaks the language of its address, and leaves unknown sums empty', async () => {
    const text = (await take('/en/export/measures.csv?town=ridder')).body;
    expect(text).toMatch(/^\uFEFFMeasure,Region,Town,/);
    expect(text).toContain('Overhaul of the Ridder CHP plant');
    expect((await take('/kk/export/measures.csv?town=ridder')).body).toContain('Іс-шара;Өңір;Моноқала;');
  });
});
