import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { anInvitation } from './matching-calls.ts';
import { VIEWERS } from './viewers.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const CONDITION = 'key weight min max fadeTo anyOf noneOf';
const SCORE = 'score low high coverage';
const FIT =
  `tier bound investor { ${SCORE} } steward { ${SCORE} } changes { key from { number words } to { number words } } ` +
  `lines { side wanted { ${CONDITION} } found { number words } verdict satisfied points asOf sources { title { text } } }`;

/** Everything that anybody can ask about projects. */
const questions = (slug: string, id: string): string[] => [
  `{ investorProjects { id name job isOpen version updatedBy musts { ${CONDITION} } brings { divisions capital } } }`,
  `{ investorProject(id: "${id}") { id name updatedBy } }`,
  `{ projectMatches(project: "${id}") { tiers { tier count } edges { node { fit { ${FIT} } } } } }`,
  `{ projectMatch(project: "${id}", slug: "${slug}") { fit { ${FIT} } } }`,
  `{ matchInvitations { id state projectId interestId } }`,
  `{ interestedProjects(slug: "${slug}") { nodes { handle job invitation organisation { text } fit { ${FIT} } } } }`,
  `{ stewardConditions(slug: "${slug}") { version updatedBy } }`,
];

describe('the private cells of a project that is open to stewards and invited', () => {
  it('are seen by its organisation, and by nobody else before the invitation is accepted', async () => {
    const name = `canary-project-${randomUUID()}`;
    const slug = await anInvitation(world, name);
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from investor_project where name = $1', [name]);
    const id = rows[0]?.id ?? '';
    const cells = [name, ...(world.viewers.get('investor-a')?.canaries ?? [])];
    for (const viewer of VIEWERS.filter((one) => one !== 'investor-a'))
      for (const question of questions(slug, id)) {
        const { wire } = await world.ask(viewer, question);
        expect(
          cells.filter((cell) => wire.includes(cell)),
          `${viewer}: ${question}`,
        ).toEqual([]);
      }
    const own = await Promise.all(questions(slug, id).map((question) => world.ask('investor-a', question)));
    expect(own.some(({ wire }) => wire.includes(name))).toBe(true);
    // The questions are understood: a refused document would hide everything.
    expect(own.slice(0, 5).flatMap(({ errors }) => errors)).toEqual([]);
    const steward = await world.ask('reviewer-a', questions(slug, id)[5] ?? '');
    expect(steward.errors).toEqual([]);
    expect(steward.wire).toContain('handle');
  });

  it('are refused in the same words whether the project exists or not', async () => {
    const slug = await anInvitation(world);
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from investor_project limit 1');
    const asked = async (id: string | undefined) =>
      (await world.ask('investor-b', `{ projectMatch(project: "${id ?? ''}", slug: "${slug}") { ask } }`)).errors.map(
        ({ extensions }) => extensions['code'],
      );
    expect(await asked(rows[0]?.id)).toEqual(await asked(randomUUID()));
  });
});
