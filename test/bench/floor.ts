import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import pg from 'pg';
import { hashToken } from 'server/src/kernel/tokens.ts';
import { WORKS } from './works.ts';
import type { Variables } from './works.ts';

/**
 * The floor: what the same questions cost with bare node:http and pg, one statement each, without schema, rights, limits or
 * row-level security. A process of its own that prints its port on its first line.
 */
const pool = new pg.Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 10 });

const bodyOf = async (request: IncomingMessage): Promise<{ variables: Variables }> => {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString()) as { variables: Variables };
};

const tokenHashOf = (request: IncomingMessage): string => hashToken(request.headers.cookie?.split('qaita=')[1] ?? '');

const answer = async (request: IncomingMessage): Promise<string> => {
  const work = WORKS.find(({ name }) => request.url === `/${name}`);
  if (!work) throw new Error(`there is no work at ${request.url}`);
  const { variables } = await bodyOf(request);
  const result = await pool.query<{ answer: string }>({
    name: work.name,
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

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '');
});
