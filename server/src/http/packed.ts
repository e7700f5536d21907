import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyReply, FastifyRequest } from 'fastify';

const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number] | 'identity';

/** A text as it is sent: in one encoding, with the tag of its content, which is the same in every encoding. */
export interface Packed {
  readonly encoding: Encoding;
  /** Null for what nobody may store. */
  readonly tag: string | null;
  readonly body: Buffer;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Higher ones need twice the time for a twentieth of the bytes. */
const BROTLI_QUALITY = 5;

const packers: Record<Encoding, (text: Buffer) => Promise<Buffer>> = {
  br: (text) =>
    brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gzip: (text) => zip(text),
  identity: (text) => Promise.resolve(text),
};

/** The best encoding that the caller accepts. */
export const encodingFor = ({ headers }: FastifyRequest): Encoding => {
  const accepted = negotiate(headers['accept-encoding'] ?? '', [...ENCODINGS]);
  return ENCODINGS.find((encoding) => encoding === accepted) ?? 'identity';
};

export const pack = async (text: string, encoding: Encoding): Promise<Packed> => {
  const bytes = Buffer.from(text);
  const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { encoding, tag, body: await packers[encoding](bytes) };
};

/** Whether the caller has this content already (RFC 9110, 13.1.2: tags are compared without `W/`). */
export const isKnownTo = ({ headers }: FastifyRequest, tag: string): boolean => {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  const plain = tag.replace('W/', '');
  return known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === plain);
};

/** Sends the content, or 304 to a caller who has it. */
export const sendPacked = (request: FastifyRequest, reply: FastifyReply, { encoding, tag, body }: Packed): FastifyReply => {
  if (tag !== null) void reply.header('etag', tag);
  if (tag !== null && isKnownTo(request, tag)) return reply.code(304).send();
  if (encoding !== 'identity') void reply.header('content-encoding', encoding);
  return reply.send(body);
};
