import type { Random } from '../random.ts';
import { FORMS, THINGS, THINGS_EN } from '../synthetic-opportunities.ts';
import type { Known } from './known.ts';

const LETTERS = ['а', 'в', 'г', 'е', 'и', 'к', 'л', 'м', 'н', 'о', 'п', 'р', 'с', 'т', 'у', 'ы'];

/** One letter typed wrongly, left out, or two in the wrong order. */
const misspelled = (random: Random, word: string): string => {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.one([before + random.one(LETTERS) + after, before + after, before + after.charAt(0) + letter + after.slice(1)]);
};

const frequent = (random: Random): string => random.one([...FORMS, ...THINGS, ...THINGS_EN]);

/** Kinds of texts that people type, each as often as it stands here. */
const KINDS: readonly ((random: Random, known: Known) => string)[] = [
  frequent,
  frequent,
  frequent,
  (random) => `${random.one(FORMS)} ${random.one(THINGS)}`,
  (random) => `${random.one(THINGS_EN)} works`,
  (random, { rows }) => String(1 + random.below(rows)),
  (random, { rows }) => `${random.one(THINGS)} ${1 + random.below(rows)}`,
  (random) => misspelled(random, random.one([...FORMS, ...THINGS])),
  (random) => `${random.one(FORMS)} ${misspelled(random, random.one(THINGS))}`,
  (random, { places }) => random.one(places),
  (random, { places }) => `${random.one(FORMS)} ${random.one(places)}`,
];

/** Words found in a tenth of all rows, in a few and in one, pairs of them, misspelled ones, and names of places. */
export const drawWords = (random: Random, known: Known): string => random.one(KINDS)(random, known);
