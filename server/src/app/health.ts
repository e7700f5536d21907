import type { FastifyInstance } from 'fastify';

const CACHED_MS = 1_000;

/** /livez tells that the process runs; /readyz that it should be sent requests. Neither names versions or hosts. */
export const healthRoutes = (app: FastifyInstance, isReady: () => Promise<boolean>): void => {
  let last: { at: number; ready: Promise<boolean> } | null = null;
  app.get('/livez', (_request, reply) => reply.type('text/plain').send('ok'));
  app.get('/readyz', async (_request, reply) => {
    if (!last || Date.now() - last.at > CACHED_MS) last = { at: Date.now(), ready: isReady() };
    const ready = await last.ready;
    return reply.code(ready ? 200 : 503).type('text/plain').send(ready ? 'ready' : 'not ready');
  });
};
