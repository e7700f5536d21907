import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PICTURE_SIZES } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import { notFound } from '../kernel/problems.ts';
import type { RequestServices } from '../request/services.ts';
import type { AttachmentDesk } from './desk.ts';
import { openFile } from './download.service.ts';
import type { OpenedFile } from './download.service.ts';

/** The content of an address never changes: another picture has another one. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Should a file be shown after all, then without rights: no scripts, no origin, nothing loaded. */
const SANDBOX = "default-src 'none'; sandbox";

/** The name in both of its spellings; what is not plain ASCII only in the second. */
const disposition = (name: string): string => {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const coded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
};

const send = (reply: FastifyReply, { name, file, bytes }: OpenedFile, cache: string): FastifyReply => {
  // The reader hung up, or was told that it takes too long, and will not read them.
  if (reply.raw.destroyed || reply.sent) bytes.destroy();
  return reply
    .type(file.type)
    .header('content-length', file.bytes)
    .header('content-disposition', disposition(name))
    .header('content-security-policy', SANDBOX)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('x-robots-tag', 'noindex')
    .header('cache-control', cache)
    .send(bytes);
};

const partIn = (file: string): AttachmentPart => {
  const size = /^(small|medium|large)\.webp$/.exec(file)?.[1]?.toUpperCase();
  const part = (Object.keys(PICTURE_SIZES) as (keyof typeof PICTURE_SIZES)[]).find((one) => one === size);
  if (!part) throw notFound();
  return part;
};

/** `/files/:id` hands a file out to be saved; `/pictures/:id/small.webp` (medium, large) is for pages. */
export const downloadRoutes = (app: FastifyInstance, services: RequestServices, desk: AttachmentDesk): void => {
  const answer = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    partOf: () => AttachmentPart | null,
  ): Promise<FastifyReply> => {
    try {
      const part = partOf();
      const opened = await openFile(await makeContext(services, request, reply), desk, request.params.id, part);
      return send(reply, opened, opened.isPublic && part !== null ? FOR_EVER : 'no-store');
    } catch (error) {
      return sendProblem(reply, problemAnswer(error, services.log));
    }
  };

  // HEAD is not routed: it would open and record what nobody reads.
  app.get('/files/:id', { exposeHeadRoute: false }, (request: FastifyRequest<{ Params: { id: string } }>, reply) =>
    answer(request, reply, () => null),
  );
  app.get('/pictures/:id/:file', { exposeHeadRoute: false }, (request: FastifyRequest<{ Params: { id: string; file: string } }>, reply) =>
    answer(request, reply, () => partIn(request.params.file)),
  );
};
