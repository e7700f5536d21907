import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ATTACHMENT_LIMITS, ATTACHMENT_PURPOSES } from 'shared/attachments/vocabulary.ts';
import { isFromElsewhere } from '../http/own-pages.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import { badInput, forbidden } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import type { RequestServices } from '../request/services.ts';
import type { AttachmentDesk } from './desk.ts';
import { finishUpload } from './upload.finish.service.ts';
import { appendPiece, cancelUpload, startUpload, uploadState } from './upload.service.ts';
import type { NewUpload } from './upload.service.ts';
import type { UploadView } from './upload.view.ts';

export interface UploadRouteOptions {
  readonly services: RequestServices;
  readonly desk: AttachmentDesk;
  /** Origin of our own pages. */
  readonly origin: string;
}

const PIECE_TYPE = 'application/offset+octet-stream';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const newUpload = (body: unknown): NewUpload => {
  const { name, bytes, purpose: asked, organisation } = isFields(body) ? body : {};
  const purpose = ATTACHMENT_PURPOSES.find((one) => one === asked);
  if (typeof name !== 'string') throw badInput({ path: 'name', rule: 'REQUIRED' });
  if (typeof bytes !== 'number') throw badInput({ path: 'bytes', rule: 'REQUIRED' });
  if (!purpose) throw badInput({ path: 'purpose', rule: 'UNKNOWN_VALUE' });
  return { name, bytes, purpose, organisation: typeof organisation === 'string' ? organisation : null };
};

const offsetOf = (request: FastifyRequest): number => {
  const offset = Number(request.headers['upload-offset']);
  if (!Number.isSafeInteger(offset) || offset < 0) throw badInput({ path: 'Upload-Offset', rule: 'INVALID' });
  return offset;
};

const pieceOf = ({ body }: FastifyRequest): Buffer => {
  if (!Buffer.isBuffer(body)) throw badInput({ path: 'Content-Type', rule: 'UNKNOWN_VALUE' });
  return body;
};

type OfUpload = FastifyRequest<{ Params: { id: string } }>;

/**
 * Uploads by plain HTTP, in pieces, so that a lost connection costs one piece (docs/formats.md, "Uploads"). To be registered: the
 * reader of pieces is for these routes alone.
 */
export const uploadRoutes = async (app: FastifyInstance, { services, desk, origin }: UploadRouteOptions): Promise<void> => {
  app.addContentTypeParser(PIECE_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && isFromElsewhere(request, origin)) return sendProblem(reply, problemAnswer(forbidden(), services.log));
    return undefined;
  });

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (ctx: Context) => Promise<UploadView>,
  ): Promise<FastifyReply> => {
    try {
      const upload = await work(await makeContext(services, request, reply));
      return reply.header('upload-offset', upload.offset).send({ upload });
    } catch (error) {
      return sendProblem(reply, problemAnswer(error, services.log));
    }
  };

  app.post('/uploads', (request, reply) => answer(request, reply.code(201), (ctx) => startUpload(ctx, desk, newUpload(request.body))));
  app.get('/uploads/:id', { exposeHeadRoute: false }, (request: OfUpload, reply) =>
    answer(request, reply, (ctx) => uploadState(ctx, desk, request.params.id)),
  );
  app.patch('/uploads/:id', { bodyLimit: ATTACHMENT_LIMITS.chunk }, (request: OfUpload, reply) =>
    answer(request, reply, (ctx) => appendPiece(ctx, desk, { id: request.params.id, offset: offsetOf(request), bytes: pieceOf(request) })),
  );
  app.post('/uploads/:id/finish', (request: OfUpload, reply) =>
    answer(request, reply, (ctx) => finishUpload(ctx, desk, request.params.id)),
  );
  app.delete('/uploads/:id', async (request: OfUpload, reply) => {
    try {
      await cancelUpload(await makeContext(services, request, reply), desk, request.params.id);
      return await reply.code(204).send();
    } catch (error) {
      return sendProblem(reply, problemAnswer(error, services.log));
    }
  });
};
