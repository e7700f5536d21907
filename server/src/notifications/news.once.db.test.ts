import fc from 'fast-check';
import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { contextOf } from '../request/house-context.ts';
import { urlOfRole } from '../installation/roles.ts';
import { claimDigest } from '../saved-searches/letters.service.ts';
import { matchChanges } from '../saved-searches/match.service.ts';
import { deleteSavedSearch, saveSearch } from '../saved-searches/saved-search.service.ts';
import { savedSearches } from '../saved-searches/saved-search.queries.ts';
import { unwatch, watch } from '../saved-searches/watch.service.ts';
import { watches } from '../saved-searches/watch.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { makeNewsLetterTask, makeNewsTask } from './news.task.ts';

let world: World;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});

const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);
const me = () => world.as('investor-a');
const jobOf = (key: string): JobHelpers => ({ job: { key, id: '1' } }) as JobHelpers;

/** Sends the letters in the queue as the worker does; returns their texts. */
const sent = async (): Promise<string[]> => {
  const texts: string[] = [];
  const keep = (_: string, letter: { text: string }): Promise<void> => {
    texts.push(letter.text);
    return Promise.resolve();
  };
  const task = makeNewsLetterTask(background, keep, 'https://qaita.example');
  const { rows } = await queue.query<{ key: string; payload: unknown }>(
    `select key, payload from graphile_worker._private_jobs where key like 'news:%' order by id`,
  );
  for (const { key, payload } of rows) await task(payload, jobOf(key));
  await queue.query(`delete from graphile_worker._private_jobs where key like 'news:%'`);
  return texts;
};

const THINGS = 2;
const often = fc.constantFrom('AT_ONCE' as const, 'DAILY' as const);
const thing = fc.integer({ min: 0, max: THINGS - 1 });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('CHANGE' as const), thing }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('SEARCH' as const), often }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('WATCH' as const), often, thing }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('WATCH_ZONE' as const), often }) },
  { weight: 2, arbitrary: fc.constant({ does: 'MATCH' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'DIGEST' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const forgetAll = async (): Promise<void> => {
  for (const { id } of await savedSearches(await me())) await deleteSavedSearch(await me(), id);
  for (const { id } of await watches(await me())) await unwatch(await me(), id);
  while (await matchChanges(background())) continue;
  await owner().query('delete from news');
};

/** Plays a history; returns what every letter said about each item's power, and what it should have said. */
class History {
  readonly #slugs: string[] = [];
  readonly #power: number[] = [];
  /** Power of each item when its news was first asked for. */
  readonly #since: (number | null)[] = [];
  #asked = 0;
  #days = 1;
  public readonly letters: string[] = [];

  public async begin(): Promise<void> {
    for (let nth = 0; nth < THINGS; nth += 1) {
      this.#slugs.push(await anOpportunity(owner(), { landHa: 901, zone: 'pavlodar', kind: 'ZONE_SITE', status: 'FREE' }));
      this.#power.push(1);
      this.#since.push(null);
      await owner().query('update opportunity set power_mva = 1 where slug = $1', [this.#slugs[nth]]);
    }
  }

  #asks(things: readonly number[]): void {
    for (const nth of things) this.#since[nth] ??= this.#power[nth] ?? null;
  }

  async #change(nth: number): Promise<void> {
    this.#power[nth] = (this.#power[nth] ?? 0) + 1;
    await owner().query('update opportunity set power_mva = $2 where slug = $1', [this.#slugs[nth], this.#power[nth]]);
  }

  async #keep(one: Step): Promise<void> {
    if (one.does === 'SEARCH')
      await saveSearch(await me(), { name: `Участки ${(this.#asked += 1)}`, query: '?land=901-901', frequency: one.often });
    if (one.does === 'WATCH') await watch(await me(), { subject: 'OPPORTUNITY', slug: this.#slugs[one.thing] ?? '', frequency: one.often });
    if (one.does === 'WATCH_ZONE') await watch(await me(), { subject: 'ZONE', slug: 'pavlodar', frequency: one.often });
    if (one.does === 'SEARCH' || one.does === 'WATCH_ZONE') this.#asks(this.#slugs.map((_, nth) => nth));
    if (one.does === 'WATCH') this.#asks([one.thing]);
  }

  public async play(one: Step): Promise<void> {
    await this.#keep(one);
    if (one.does === 'CHANGE') await this.#change(one.thing);
    if (one.does === 'MATCH') await makeNewsTask(background)({}, jobOf('match'));
    if (one.does === 'DIGEST') await this.digest();
    this.letters.push(...(await sent()));
  }

  public async digest(): Promise<void> {
    while (await matchChanges(background())) continue;
    await claimDigest(background(), new Date(Date.now() + (this.#days += 1) * 86_400_000));
    this.letters.push(...(await sent()));
  }

  /** `2→4 4→5` for each item, in the order of the letters. */
  public told(): string[] {
    return this.#slugs.map((slug) =>
      this.letters
        .flatMap((text) =>
          [...text.replace(/\u00a0/g, ' ').matchAll(new RegExp(`${slug}: мощность изменилась: (\\d+) МВА → (\\d+) МВА`, 'g'))].map(
            ([, from, to]) => `${from}→${to}`,
          ),
        )
        .join(' '),
    );
  }

  /** Whether the reported steps connect what was known to the present value, with no step missing and none twice. */
  public isWhole(told: string, nth: number): boolean {
    const since = this.#since[nth];
    const pieces = told === '' ? [] : told.split(' ').map((piece) => piece.split('→').map(Number));
    let at = since ?? this.#power[nth];
    for (const [from, to] of pieces) {
      if (from !== at) return false;
      at = to;
    }
    return at === this.#power[nth];
  }
}

describe('whatever is changed, saved, watched and written in which order', () => {
  it('every change is told by exactly one letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
        await forgetAll();
        const history = new History();
        await history.begin();
        for (const one of steps) await history.play(one);
        await history.digest();
        const told = history.told();
        expect(told.map((pieces, nth) => (history.isWhole(pieces, nth) ? 'whole' : pieces))).toEqual(told.map(() => 'whole'));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
