import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface RawAnswer {
  readonly status: number;
  /** Headers and body as they went over the wire. */
  readonly text: string;
}

/** GETs an address letter by letter, past every library that would tidy it up. The server listens on a port of its own. */
export const askRaw = (app: FastifyInstance, address: string, headers: readonly string[] = []): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.listeningOrigin).port), '127.0.0.1');
    let text = '';
    socket
      .setEncoding('utf8')
      .on('data', (part: string) => (text += part))
      .on('error', reject);
    socket.on('end', () => resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]), text }));
    socket.write(`GET ${address} HTTP/1.1\r\nhost: qaita.kz\r\nconnection: close\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`);
  });
