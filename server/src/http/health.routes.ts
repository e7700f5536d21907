import type { FastifyInstance } from 'fastify';

const CACHED_MS = 1_000;
/** Probes give up after two seconds: a database that is slower is not ready. */
const ANSWER_MS = 1_500;

/** The value of the promise, or `otherwise` when it takes longer. */
const within = async <T>(milliseconds: number, promise: Promise<T>, otherwise: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Asks at most once a second, and never while the last question is unanswered: waiting probes take no further connections. */
const asker = (isReady: () => Promise<boolean>): (() => Promise<boolean>) => {
  let last: { readonly at: number; readonly ready: Promise<boolean>; isOpen: boolean } | null = null;
  return () => {
    if (last && (last.isOpen || performance.now() - last.at <= CACHED_MS)) return last.ready;
    const asked = { at: performance.now(), ready: isReady(), isOpen: true };
    last = asked;
    void asked.ready.finally(() => {
      asked.isOpen = false;
    });
    return asked.ready;
  };
};

/** /livez says that the process runs; /readyz that it is ready for requests. Neither names versions or hosts. */
export const healthRoutes = (app: FastifyInstance, isReady: () => Promise<boolean>): void => {
  const ask = asker(isReady);
  app.get('/livez', (_request, reply) => reply.type('text/plain').send('ok'));
  app.get('/readyz', async (_request, reply) => {
    const ready = await within(ANSWER_MS, ask(), false);
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready' : 'not ready');
  });
};
