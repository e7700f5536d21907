import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { Problem } from '../../kernel/problems.ts';
import { Refused } from './refused.ts';

/** How long the scanner may be silent. */
const PATIENCE_MS = 60_000;
const PIECE = 65_536;

const unreachable = (): Problem => new Problem('UNAVAILABLE', { rule: 'SCANNER_UNAVAILABLE' });

/** `tcp://host:port` or `unix:/path`. */
const open = (address: string): Socket => {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return connect(Number(port || 3310), hostname);
};

/** The bytes of a file in the pieces of clamd's INSTREAM: each after its length, and an empty one at the end. */
async function* pieces(file: string): AsyncGenerator<Buffer, void> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    yield length;
    yield piece;
  }
  yield Buffer.alloc(4);
}

const send = async (socket: Socket, file: string): Promise<void> => {
  for await (const piece of pieces(file)) {
    if (socket.destroyed) return;
    await new Promise<void>((resolve, reject) => socket.write(piece, (error) => (error ? reject(error) : resolve())));
  }
};

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const piece of socket) {
    answer += String(piece);
    if (answer.includes('\0') || answer.length > 4_096) break;
  }
  return answer.replace(/\0.*$/s, '').trim();
};

const ask = async (address: string, file: string): Promise<string> => {
  const socket = open(address);
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the scanner does not answer')));
  const answered = answerOf(socket);
  // clamd may answer before it has read everything, and close: then the answer counts, not the failed write.
  const [answer] = await Promise.allSettled([answered, send(socket, file)]);
  socket.destroy();
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
};

/** Asks clamd about a file. Errors: `Refused` when it is infected; UNAVAILABLE when the scanner cannot say, and then the file waits. */
export const scan = async (address: string, file: string): Promise<void> => {
  const answer = await ask(address, file).catch(() => {
    throw unreachable();
  });
  if (answer.endsWith(': OK')) return;
  if (answer.endsWith(' FOUND')) throw new Refused('INFECTED');
  throw unreachable();
};
