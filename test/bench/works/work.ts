import type { Request } from '../load/connection.ts';
import type { SideName } from '../load/load.ts';
import type { Random } from '../random.ts';
import type { Known } from './known.ts';
import { hashOf } from './known-documents.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** A question, and who asks it where that matters. */
export interface Question {
  readonly variables: Variables;
  readonly token: string | null;
}

/** The same question as one statement. */
export interface FloorWork {
  readonly statement: string;
  readonly values: (variables: Variables, tokenHash: () => string) => unknown[];
}

/** The same question, or the nearest one that can be asked, in the words of a schema made from the tables. */
export interface PeerWork {
  readonly document: string;
  readonly variables: (variables: Variables) => Variables;
  /** Its answer in the form of ours; null where the question is only the nearest one, and answers cannot be equal. */
  readonly answer: ((data: unknown) => unknown) | null;
}

/** One kind of question, asked of our server as a document and of the others in their own ways. */
export interface Work {
  readonly name: string;
  readonly document: string;
  readonly draw: (random: Random, known: Known, side: SideName) => Question;
  readonly floor?: FloorWork;
  readonly peer?: PeerWork;
  /** The least share of the floor. */
  readonly goal?: number;
  /** Fields that differ between two answers to the same question, such as numbers that are given out. */
  readonly differing?: readonly string[];
}

/** The request that asks a question of a side. */
export const requestTo = (side: SideName, work: Work, { variables, token }: Question): Request => {
  if (side === 'floor') return { path: `/${work.name}`, body: JSON.stringify({ variables }), token };
  if (side === 'ours' || !work.peer) {
    const persistedQuery = { version: 1, sha256Hash: hashOf(work.document) };
    return { path: '/graphql', body: JSON.stringify({ extensions: { persistedQuery }, variables }), token };
  }
  return { path: '/graphql', body: JSON.stringify({ query: work.peer.document, variables: work.peer.variables(variables) }), token };
};
