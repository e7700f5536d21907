import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { VIEWERS } from './viewers.ts';

const ALL = `id planName { text } afterName afterSource before { title { text } } after { code title { text } } links { before } reasons { words } signer money { lost }`;

let world: HttpWorld;
let ids: readonly string[];
beforeAll(async () => {
  world = await openHttpWorld();
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from merge_check');
  ids = rows.map(({ id }) => id);
});
afterAll(() => world.close());

describe('a merge that nobody has signed', () => {
  it('is seen by the analyst’s organisation and by nobody else, whatever is asked', async () => {
    expect(ids.length).toBeGreaterThan(0);
    const asked = [`{ mergeChecks { id afterName planName { text } } }`, ...ids.map((id) => `{ mergeCheck(id: "${id}") { ${ALL} } }`)];
    const cells = (world.viewers.get('analyst')?.canaries ?? []).filter((cell) => cell.includes('-merge-'));
    expect(cells).toHaveLength(4);
    for (const cell of cells) {
      const seen: string[] = [];
      for (const viewer of VIEWERS) {
        const answers = await Promise.all(asked.map((question) => world.ask(viewer, question)));
        if (answers.some(({ wire }) => wire.includes(cell))) seen.push(viewer);
      }
      expect([cell, seen]).toEqual([cell, ['analyst']]);
    }
  });

  it('is in no file of anybody else', async () => {
    for (const id of ids)
      for (const viewer of VIEWERS) {
        const { statusCode } = await world.inject(viewer, { url: `/export/merge-check/${id}.xlsx` });
        expect([viewer, statusCode]).toEqual([viewer, viewer === 'analyst' ? 200 : 404]);
      }
  });

  it('is changed by nobody else', async () => {
    for (const viewer of VIEWERS.filter((one) => one !== 'analyst'))
      for (const name of ['signMergeCheck', 'discardMergeCheck']) {
        const { errors } = await world.ask(
          viewer,
          `mutation { ${name}(input: { id: "${ids[0]}", version: 2 }) ${name.startsWith('sign') ? '{ id }' : ''} }`,
        );
        expect([viewer, errors.length]).toEqual([viewer, 1]);
      }
    const { rows } = await world.database.ownerPool.query('select 1 from merge_check where signed_at is null');
    expect(rows).toHaveLength(ids.length);
  });
});
