import { Connection } from './connection.ts';
import type { Reply } from './connection.ts';
import type { Ask, Question } from './questions.ts';
import type { Work } from './works.ts';

/** Who is asked: our server with a document, or the floor with the name of the work. */
export interface Side {
  readonly name: 'ours' | 'floor';
  readonly origin: string;
}

export interface Tally {
  readonly milliseconds: readonly number[];
  /** Answers that only reported overload. */
  readonly turnedAway: number;
  readonly seconds: number;
}

const send = (connection: Connection, side: Side, work: Work, { variables, token }: Question): Promise<Reply> =>
  side.name === 'ours'
    ? connection.post('/graphql', JSON.stringify({ query: work.document, variables }), token)
    : connection.post(`/${work.name}`, JSON.stringify({ variables }), token);

const FAILED = Buffer.from('"errors"');
const NOTHING = Buffer.from('{"data":null');

const BUSY = Buffer.from('"UNAVAILABLE"');

const refuse = (side: Side, work: Work, { status, body }: Reply): void => {
  if (status === 200 && !body.includes(FAILED) && !body.subarray(0, NOTHING.length).equals(NOTHING)) return;
  throw new Error(`${side.name} answered ${work.name} with ${status}: ${body.toString('utf8', 0, 500)}`);
};

/** Asks one question; returns the data of the answer. */
export const askOnce = async (side: Side, work: Work, question: Question): Promise<unknown> => {
  const connection = await Connection.open(side.origin);
  try {
    const reply = await send(connection, side, work, question);
    refuse(side, work, reply);
    const { data } = JSON.parse(reply.body.toString()) as { data: unknown };
    return data;
  } finally {
    connection.close();
  }
};

export interface Bounds {
  readonly connections: number;
  readonly seconds: number;
}

/** Asks over this many connections for this many seconds; each asks the next question as soon as it has an answer. */
export const load = async (side: Side, work: Work, ask: Ask, bounds: Bounds): Promise<Tally> => {
  const connections = await Promise.all(Array.from({ length: bounds.connections }, () => Connection.open(side.origin)));
  const milliseconds: number[] = [];
  let turnedAway = 0;
  const began = performance.now();
  const until = began + bounds.seconds * 1_000;
  const keepAsking = async (connection: Connection): Promise<void> => {
    for (let from = performance.now(); from < until; from = performance.now()) {
      const reply = await send(connection, side, work, ask());
      if (reply.body.includes(BUSY)) {
        turnedAway += 1;
        continue;
      }
      refuse(side, work, reply);
      milliseconds.push(performance.now() - from);
    }
  };
  try {
    await Promise.all(connections.map(keepAsking));
  } finally {
    for (const connection of connections) connection.close();
  }
  return { milliseconds, turnedAway, seconds: (performance.now() - began) / 1_000 };
};
