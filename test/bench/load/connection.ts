import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface Request {
  readonly path: string;
  /** Null: the address is only read, as by a browser. */
  readonly body: string | null;
  /** Of the session. */
  readonly token: string | null;
}

export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const END_OF_LINE = Buffer.from('\r\n');

/** A body sent in chunks; null until its last one has arrived. */
const joined = (bytes: Buffer, from: number): Buffer | null => {
  const parts: Buffer[] = [];
  for (let at = from; ;) {
    const end = bytes.indexOf(END_OF_LINE, at);
    if (end < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    const start = end + END_OF_LINE.length;
    if (bytes.length < start + size + END_OF_LINE.length) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(start, start + size));
    at = start + size + END_OF_LINE.length;
  }
};

const bodyOf = (bytes: Buffer, head: string, from: number): Buffer | null => {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) return bytes.length < from + Number(length) ? null : bytes.subarray(from, from + Number(length));
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return joined(bytes, from);
  throw new Error(`an answer without its length: ${head}`);
};

/** The first complete answer in these bytes; null until it has arrived. */
const parse = (bytes: Buffer): Reply | null => {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const body = bodyOf(bytes, head, end + END_OF_HEAD.length);
  return body && { status: Number(head.slice(9, 12)), body };
};

const BROWSER = ['accept: text/html', 'accept-encoding: gzip, deflate, br', 'accept-language: ru'];

const headOf = ({ path, body, token }: Request, host: string): string => {
  const lines =
    body === null
      ? [`GET ${path} HTTP/1.1`, `host: ${host}`, ...BROWSER]
      : [
          `POST ${path} HTTP/1.1`,
          `host: ${host}`,
          'content-type: application/json',
          'x-qaita-request: 1',
          `content-length: ${Buffer.byteLength(body)}`,
        ];
  return [...lines, ...(token ? [`cookie: qaita=${token}`] : [])].join('\r\n');
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

  public send(request: Request): Promise<Reply> {
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
      this.socket.write(`${headOf(request, this.host)}\r\n\r\n${request.body ?? ''}`);
    });
  }

  public close(): void {
    this.socket.destroy();
  }
}
