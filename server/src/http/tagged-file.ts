import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnownTo } from './packed.ts';

const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

interface TaggedFile {
  readonly type: string;
  /** Seconds. */
  readonly maxAge: number;
  readonly text: string;
}

/** Sends a small generated file with an ETag, so that it is transferred once. */
export const sendTagged = (request: FastifyRequest, reply: FastifyReply, { type, maxAge, text }: TaggedFile): FastifyReply => {
  const tag = etagOf(text);
  void reply.header('etag', tag).header('cache-control', `public, max-age=${maxAge}`).type(type);
  return isKnownTo(request, tag) ? reply.code(304).send() : reply.send(text);
};
