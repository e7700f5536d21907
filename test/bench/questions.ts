import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { makeDrafts, makeReviewers } from './synthetic-people.ts';
import type { Draft } from './synthetic-people.ts';
import type { Variables, Work } from './works.ts';

/** A question, and who asks it where that matters. */
export interface Question {
  readonly variables: Variables;
  readonly token: string | null;
}

/** Returns the next question of a sequence. */
export type Ask = () => Question;

export interface Questions {
  /** Both sides are asked the same sequence; only drafts, which can be sent once, differ. */
  of(work: Work): Ask;
}

const KINDS = ['FACILITY', 'ANCHOR_PROJECT', 'ZONE_SITE', 'INDUSTRIAL_SITE'];

/** Frequent words, and every fourth time the number of one of the works. */
const WORDS = ['цемента', 'фабрика', 'кирпич', '4711', 'удобрений', 'завод', 'насос', '90210', 'мебели', 'комбинат', 'cement', '1234'];

const strings = async (owner: Pool, statement: string): Promise<string[]> =>
  (await owner.query<{ value: string }>(statement)).rows.map(({ value }) => value);

interface Known {
  readonly regions: readonly string[];
  readonly slugs: readonly string[];
  readonly reviewers: readonly string[];
  readonly drafts: Draft[];
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('there is nothing to ask about');
  return found;
};

const takeDraft = (drafts: Draft[]): Draft => {
  const draft = drafts.pop();
  if (!draft) throw new Error('all drafts are sent: raise BENCH_DRAFTS');
  return draft;
};

const question = (name: Work['name'], n: number, known: Known): Question => {
  switch (name) {
    case 'list':
      return { variables: { filter: { kinds: [at(KINDS, n)], regions: [at(known.regions, n)] } }, token: null };
    case 'detail':
      return { variables: { slug: at(known.slugs, n) }, token: null };
    case 'search':
      return { variables: { text: at(WORDS, n), filter: { kinds: [at(KINDS, n + Math.floor(n / WORDS.length))] } }, token: null };
    case 'queue':
      return { variables: {}, token: at(known.reviewers, n) };
    case 'submit': {
      const { id, token } = takeDraft(known.drafts);
      return { variables: { input: { id, version: 1, key: randomBytes(16).toString('hex') } }, token };
    }
  }
};

export const prepareQuestions = async (owner: Pool, drafts: number): Promise<Questions> => {
  const known: Known = {
    regions: await strings(owner, 'select slug as value from region order by 1'),
    slugs: await strings(
      owner,
      `select slug as value from opportunity where publication = 'PUBLISHED' and slug like 'bench-%' order by md5(slug) limit 1000`,
    ),
    reviewers: await makeReviewers(owner, 16),
    drafts: await makeDrafts(owner, drafts),
  };
  return {
    of: ({ name }) => {
      let n = 0;
      return () => question(name, n++, known);
    },
  };
};
