import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** The first complete answer in these bytes; null until it has arrived. */
const parse = (bytes: Buffer): Reply | null => {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length: ${head}`);
  const from = end + END_OF_HEAD.length;
  if (bytes.length < from + Number(length)) return null;
  return { status: Number(head.slice(9, 12)), body: bytes.subarray(from, from + Number(length)) };
};

/** One kept connection that sends a request and waits for its answer, with as little work as possible on the asking side. */
export class Connection {
  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {}

  public static async open(origin: string): Promise<Connection> {
    const { hostname, port, host } = new URL(origin);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new Connection(socket, host);
  }

  public post(path: string, body: string, cookie: string | null): Promise<Reply> {
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${this.host}`,
      'content-type: application/json',
      'x-qaita-request: 1',
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    const sent = `${[...head, ...(cookie ? [`cookie: qaita=${cookie}`] : [])].join('\r\n')}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      let bytes: Buffer = Buffer.alloc(0);
      const finish = (end: () => void): void => {
        this.socket.off('data', take).off('error', fail).off('close', closed);
        end();
      };
      const fail = (error: Error): void => finish(() => reject(error));
      const closed = (): void => fail(new Error('the connection was closed'));
      const take = (chunk: Buffer): void => {
        try {
          bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
          const reply = parse(bytes);
          if (reply) finish(() => resolve(reply));
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.socket.on('data', take).on('error', fail).on('close', closed);
      this.socket.write(sent);
    });
  }

  public close(): void {
    this.socket.destroy();
  }
}
