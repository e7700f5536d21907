import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { VIEWERS } from './viewers.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const QUESTION = `query ($id: ID!) { facilityAudit(id: $id) { remarks answers { reason method } justifications { words }
  findings { justification } photos { attachment } facility { title { text } } } }`;

describe('an audit that is under way', () => {
  it('is told by its address to its auditor and its steward, and to nobody else', async () => {
    const { rows } = await world.database.ownerPool.query<{ id: string; steward: string }>(
      `select a.id, s.slug as steward from facility_audit a join organisation s on s.id = a.steward_id where a.state = 'RETURNED' order by s.slug`,
    );
    expect(rows.map(({ steward }) => steward)).toEqual(['ertis', 'saryarka']);
    const seen: Record<string, string[]> = {};
    for (const { id, steward } of rows)
      for (const viewer of VIEWERS) {
        const { wire } = await world.ask(viewer, QUESTION, { id });
        if (wire.includes('-audit-')) seen[steward] = [...(seen[steward] ?? []), viewer];
      }
    for (const viewers of Object.values(seen)) viewers.sort();
    expect(seen).toEqual({ ertis: ['auditor', 'reviewer-a'], saryarka: ['auditor', 'reviewer-b'] });
  });
});
