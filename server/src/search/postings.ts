import { BitSet } from '../kernel/bit-set.ts';

/** Rows of a segment of the read model. */
const SEGMENT = 16_384;

/** The rows of a word in one segment: their numbers within it, or its bits as hexadecimal text. */
type Posting = readonly [segment: number, rows: readonly number[] | string];

/** The postings of each word of some questions, by how the text of a question writes that word; see search_postings. */
export type Postings = Readonly<Record<string, readonly Posting[]>>;

/** Words in quotes, perhaps as beginnings, and what connects them. */
const TOKEN = /'(?:[^']|'')*'(?::\*)?|[^\s']+?/g;

const addBits = (hits: BitSet, segment: number, bits: string): void => {
  const bytes = Buffer.from(bits, 'hex');
  const from = (segment * SEGMENT) >>> 5;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = from + (at >>> 2);
    hits.words[word] = (hits.words[word] ?? 0) | bytes.readUInt32LE(at);
  }
};

const rowsOf = (postings: readonly Posting[]): BitSet => {
  const hits = BitSet.of(SEGMENT * (1 + postings.reduce((last, [segment]) => Math.max(last, segment), -1)));
  for (const [segment, rows] of postings) {
    if (typeof rows === 'string') addBits(hits, segment, rows);
    else for (const row of rows) hits.add(segment * SEGMENT + row);
  }
  return hits;
};

/**
 * The rows that a question matches (the text of a tsquery: words, beginnings, `&`, `|` and brackets), exactly those whose
 * vector matches it. Throws an Error for anything else that a tsquery may hold: the search asks no such question.
 */
export const hitsOf = (question: string, postings: Postings): BitSet => {
  const tokens = question.match(TOKEN) ?? [];
  let next = 0;
  const take = (wanted: string): boolean => {
    if (tokens[next] !== wanted) return false;
    next += 1;
    return true;
  };
  const one = (): BitSet => {
    if (take('(')) {
      const inner = either();
      if (take(')')) return inner;
    }
    const word = tokens[next];
    if (!word?.startsWith("'")) throw new Error(`No question of the search: ${question}`);
    next += 1;
    return rowsOf(postings[word] ?? []);
  };
  const all = (): BitSet => {
    let hits = one();
    while (take('&')) hits = hits.and(one());
    return hits;
  };
  const either = (): BitSet => {
    let hits = all();
    while (take('|')) hits = hits.or(all());
    return hits;
  };
  if (tokens.length === 0) return BitSet.of(0);
  const hits = either();
  if (next < tokens.length) throw new Error(`No question of the search: ${question}`);
  return hits;
};
