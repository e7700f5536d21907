import { randomUUID } from 'node:crypto';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lossesOf, linksOf } from 'shared/second-life/chain.ts';
import { secondLife } from '../second-life/second-life.reading.ts';
import { stateLink } from '../second-life/link.service.ts';
import { toChain } from '../second-life/second-life.view.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const take = (path: string) => world.app.inject({ method: 'GET', url: path });

describe('a file of the chain', () => {
  it('has the rows of the page and the outcome of its scenario', async () => {
    const place = await anOpportunity(world.database.ownerPool, { town: 'balkhash', title: '=Цех' });
    const chain = toChain(await secondLife(await world.as('visitor'), ['balkhash']));
    const links = linksOf(chain);
    const heat = links.filter(({ opportunity, utility }) => opportunity === place && utility === 'HEAT').map(({ measure }) => measure);
    const [first = ''] = heat;
    await stateLink(await world.as('reviewer-a'), {
      id: randomUUID(),
      opportunity: place,
      measure: first,
      utility: 'HEAT',
      source: 'https://example.kz/act',
    });
    await aSubmission(await world.as('investor-a'), place);
    const losses = lossesOf(chain.measures, links, new Set(heat)).filter(({ kind }) => kind === 'LOST');
    expect(losses.length).toBeGreaterThan(1);
    const answer = await take(`/export/second-life.xlsx?town=balkhash&off=${heat.join(',')}`);
    expect(answer.headers['x-total-count']).toBe(String(links.length));
    const [rows, about] = (await readXlsx(answer.rawPayload)).sheets;
    const [headings = [], ...lines] = rows?.rows ?? [];
    const cell = (line: (typeof lines)[number], heading: string) => line[headings.indexOf(heading)];
    expect(lines).toHaveLength(links.length);
    const lost = lines.filter((line) => cell(line, 'Исход сценария') === 'сети не будет');
    expect(new Set(lost.map((line) => cell(line, 'Страница объекта')))).toEqual(
      new Set(losses.map(({ opportunity }) => `http://localhost/opportunities/${opportunity}`)),
    );
    const stated = lines.filter((line) => cell(line, 'Связь') === 'заявлена');
    expect(
      stated.map((line) => [cell(line, 'Источник'), cell(line, 'Открытых заявок'), cell(line, 'Просят вложить, тенге') ?? null]),
    ).toEqual([['https://example.kz/act', 1, null]]);
    expect(about?.rows.flat()).toContain(`http://localhost/second-life?town=balkhash&off=${heat.join(',')}`);
  });

  it('speaks the language of its address, runs nothing in a cell, and has no names of investors', async () => {
    const { body } = await take('/en/export/second-life.csv?town=balkhash&asked=1');
    expect(body).toMatch(/^\uFEFFMeasure,Town,/);
    expect(body).toContain("'=Цех");
    for (const cell of world.viewers.get('investor-a')?.canaries ?? []) expect(body).not.toContain(cell);
    expect((await take('/kk/export/second-life.csv?town=nowhere&run=x')).body).toContain('Іс-шара;Қала;');
  });
});
