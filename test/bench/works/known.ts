import type { Pool } from 'pg';
import { Random } from '../random.ts';
import type { SideName } from '../load/load.ts';
import { SETTINGS } from '../settings.ts';
import { makeDrafts, makeKeeper, makeReviewers } from '../synthetic-people.ts';
import type { Draft } from '../synthetic-people.ts';

/** What can be asked about in the scratch database. */
export interface Known {
  readonly regions: readonly string[];
  readonly slugs: readonly string[];
  /** Names of towns and regions, as people type them. */
  readonly places: readonly string[];
  readonly rows: number;
  /** Session of somebody of the steward that keeps all invented opportunities. */
  readonly keeper: string;
  /** Sessions of reviewers, by the length of their queues. */
  readonly reviewers: ReadonlyMap<number, readonly string[]>;
  /** The drafts of each side: a floor keeps interests in a table of its own. */
  readonly drafts: Readonly<Record<SideName, Drafts>>;
}

/** Drafts in turn: each is taken again only when all others were, with the version that it has by then. */
export class Drafts {
  private nth = 0;
  private readonly drafts: { readonly id: string; readonly token: string; version: number }[];

  public constructor(drafts: readonly Draft[]) {
    this.drafts = drafts.map((draft) => ({ ...draft, version: 1 }));
  }

  /** One that will be sent, and never taken again. */
  public send(): { readonly id: string; readonly token: string; readonly version: number } {
    const draft = this.drafts.pop();
    if (!draft) throw new Error('all drafts are sent: raise BENCH_DRAFTS');
    return draft;
  }

  /** One that will be saved, which makes its version the next one. */
  public save(): { readonly id: string; readonly token: string; readonly version: number } {
    const draft = this.drafts[this.nth++ % this.drafts.length];
    if (!draft) throw new Error('there are no drafts: raise BENCH_DRAFTS');
    return { ...draft, version: draft.version++ };
  }
}

/** Queues of the usual length, and of each other one. */
const REVIEWERS = { usual: 8, other: 2 } as const;

const strings = async (owner: Pool, statement: string): Promise<string[]> =>
  (await owner.query<{ value: string }>(statement)).rows.map(({ value }) => value);

export interface Invented {
  readonly rows: number;
  readonly drafts: number;
  readonly queues: readonly number[];
  readonly seed: number;
}

export const inventPeople = async (owner: Pool, { rows, drafts, queues, seed }: Invented): Promise<Known> => {
  const reviewers = new Map<number, string[]>();
  let taken = 0;
  for (const length of queues) {
    const count = length === SETTINGS.queue ? REVIEWERS.usual : REVIEWERS.other;
    reviewers.set(length, await makeReviewers(owner, count, { from: taken, length }));
    taken += count;
  }
  // Neighbours are drafts of one person, who never sends twenty at once.
  const made = Random.of(seed, 'drafts').shuffled(await makeDrafts(owner, drafts));
  return {
    rows,
    reviewers,
    // After the queues, which are those of the stewards that rows were invented for.
    keeper: await makeKeeper(owner),
    regions: await strings(owner, 'select slug as value from region order by 1'),
    slugs: await strings(
      owner,
      `select slug as value from opportunity where publication = 'PUBLISHED' and slug like 'bench-%' order by md5(slug) limit 10000`,
    ),
    places: await strings(owner, `select name->>'ru' as value from town union select name->>'ru' from region order by 1`),
    drafts: { ours: new Drafts(made), floor: new Drafts(made), PostGraphile: new Drafts([]) },
  };
};
