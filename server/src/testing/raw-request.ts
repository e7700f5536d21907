import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface RawAnswer {
  readonly status: number;
  /** Headers and body as they were sent. */
  readonly text: string;
}

/** GETs an address exactly as written, without a library that would normalise it. The server listens on a port of its own. */
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
