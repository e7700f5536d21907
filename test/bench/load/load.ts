import type { Cpu } from './cpu.ts';
import { Connection } from './connection.ts';
import type { Reply, Request } from './connection.ts';

/** Where questions go: one of the servers that are compared. */
export interface Side {
  readonly name: SideName;
  readonly origin: string;
  readonly pid: number;
}

export type SideName = 'ours' | 'floor' | 'PostGraphile';

/** Returns the next request of a sequence. */
export type Ask = () => Request;

export interface Tally {
  readonly milliseconds: readonly number[];
  /** Answers that only reported overload. */
  readonly turnedAway: number;
  readonly seconds: number;
  /** Per answer; null where it cannot be read. */
  readonly cpu: Cpu | null;
  readonly bytes: number;
}

const FAILED = Buffer.from('"errors"');
const NOTHING = Buffer.from('{"data":null');
const BUSY = Buffer.from('"UNAVAILABLE"');

const isAnswer = ({ status, body }: Reply): boolean =>
  status === 200 && !body.subarray(0, NOTHING.length).equals(NOTHING) && !body.includes(FAILED);

const refuse = (side: Side, { path }: Request, reply: Reply): void => {
  if (isAnswer(reply)) return;
  throw new Error(`${side.name} answered ${path} with ${reply.status}: ${reply.body.toString('utf8', 0, 500)}`);
};

const dataOf = (answer: unknown): unknown => Object(answer).data;

/** Asks one question; returns the data of the answer. */
export const askOnce = async (side: Side, request: Request): Promise<unknown> => {
  const connection = await Connection.open(side.origin);
  try {
    const reply = await connection.send(request);
    refuse(side, request, reply);
    return request.body === null ? null : dataOf(JSON.parse(reply.body.toString()));
  } finally {
    connection.close();
  }
};

export interface Bounds {
  readonly connections: number;
  readonly seconds: number;
  /** At most this many questions, where each may be asked only once. */
  readonly most?: number;
}

/** Asks over some connections for some seconds; each asks the next question as soon as it has an answer. */
export const load = async (side: Side, ask: Ask, bounds: Bounds, cpuOf: ((pid: number) => Cpu) | null): Promise<Tally> => {
  const connections = await Promise.all(Array.from({ length: bounds.connections }, () => Connection.open(side.origin)));
  const milliseconds: number[] = [];
  let [turnedAway, bytes, left] = [0, 0, bounds.most ?? Infinity];
  const before = cpuOf?.(side.pid);
  const began = performance.now();
  const until = began + bounds.seconds * 1_000;
  const keepAsking = async (connection: Connection): Promise<void> => {
    for (let from = performance.now(); from < until && left > 0; from = performance.now()) {
      left -= 1;
      const request = ask();
      const reply = await connection.send(request);
      if (reply.body.includes(BUSY)) {
        turnedAway += 1;
        continue;
      }
      refuse(side, request, reply);
      bytes += reply.body.length;
      milliseconds.push(performance.now() - from);
    }
  };
  try {
    await Promise.all(connections.map(keepAsking));
  } finally {
    for (const connection of connections) connection.close();
  }
  const seconds = (performance.now() - began) / 1_000;
  const after = cpuOf?.(side.pid);
  const answers = milliseconds.length || 1;
  const cpu =
    before && after ? { node: (after.node - before.node) / answers, postgres: (after.postgres - before.postgres) / answers } : null;
  return { milliseconds, turnedAway, seconds, cpu, bytes: bytes / answers };
};
