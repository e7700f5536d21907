import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import { hashToken } from 'server/src/kernel/tokens.ts';
import { API_WORKS } from '../works/works.ts';
import { FLOOR_OPTIONS } from './options.ts';
import type { FloorWork, Variables } from '../works/work.ts';

/**
 * The floor: what the same questions cost with bare node:http and pg, one statement each, without schema, rights, limits or
 * row-level security. A process of its own.
 */
const pool = new pg.Pool({
  connectionString: process.env['FLOOR_DATABASE_URL'],
  max: 10,
  options: FLOOR_OPTIONS,
});

const bodyOf = async (request: IncomingMessage): Promise<{ variables: Variables }> => {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString()) as { variables: Variables };
};

const tokenHashOf = (request: IncomingMessage): string => hashToken(request.headers.cookie?.split('qaita=')[1] ?? '');

const WORKS = new Map<string, FloorWork>(API_WORKS.flatMap(({ name, floor }) => (floor ? [[`/${name}`, floor] as const] : [])));

const answer = async (request: IncomingMessage): Promise<string> => {
  const name = request.url ?? '';
  const work = WORKS.get(name);
  if (!work) throw new Error(`there is no work at ${name}`);
  const { variables } = await bodyOf(request);
  const result = await pool.query<{ answer: string }>({
    name,
    text: work.statement,
    values: work.values(variables, () => tokenHashOf(request)),
  });
  return result.rows[0]?.answer ?? '{"data":null}';
};

const server = createServer((request, response) => {
  answer(request).then(
    (json) =>
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(json) }).end(json),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

server.listen(Number(process.env['PORT']), '127.0.0.1');
