import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';

declare module 'fastify' {
  interface FastifyRequest {
    /** Allows exactly the inline tags that the server itself wrote into this page. */
    nonce: string;
  }
}

export interface HttpOptions {
  readonly proxyHops: number;
  readonly isSecure: boolean;
  readonly log: Logger;
  /** Address of the map's style; the map may fetch from where it lies. */
  readonly mapStyleUrl?: string;
}

const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;

const headers = (isSecure: boolean, nonce: string, tiles: readonly string[]): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', ...tiles],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...tiles],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });

/** Malformed JSON, a body too large, an unknown address: our codes, without a word of what was sent. */
const answerError = (error: { statusCode?: number }, reply: FastifyReply, log: Logger): FastifyReply => {
  const status = error.statusCode ?? 500;
  if (status >= 500) log.error({ err: error }, 'a request failed outside GraphQL');
  const code = status === 413 ? 'TOO_COSTLY' : status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
  return reply.code(status).send({ errors: [{ message: code, extensions: { code } }] });
};

/** The web server with everything that every answer needs; routes are added by their owners. */
export const makeHttp = async ({ proxyHops, isSecure, log, mapStyleUrl }: HttpOptions): Promise<FastifyInstance> => {
  const app = fastify({
    // Exactly so many proxies are believed: hop 0 is the nearest.
    trustProxy: (_address: string, hop: number) => hop < proxyHops,
    bodyLimit: 100_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    logger: false,
    forceCloseConnections: 'idle' as const,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.server.headersTimeout = HEADERS_TIMEOUT_MS;
  await app.register(cookie);
  await app.register(compress, { threshold: 4_096, encodings: ['br', 'gzip'] });
  const tiles = mapStyleUrl ? [new URL(mapStyleUrl).origin] : [];
  app.decorateRequest('nonce', '');
  app.addHook('onRequest', (request, reply, done) => {
    request.nonce = randomBytes(16).toString('base64');
    headers(isSecure, request.nonce, tiles)(request.raw, reply.raw, () => done());
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => answerError(error, reply, log));
  return app;
};
