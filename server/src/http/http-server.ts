import { IncomingMessage, ServerResponse } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { ProblemCode } from 'shared/problems/problems.ts';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import { answerAway } from './away.ts';
import { refuseAddress, statusOfAddress } from './bad-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Deadline of the request, on the clock of `performance.now()`. */
    until: number;
  }
}

export interface HttpOptions {
  readonly proxyHops: number;
  readonly isSecure: boolean;
  readonly log: Logger;
  /** Address of the map's style; the map may load from its origin. */
  readonly mapStyleUrl?: string;
  /** How long a request may be processed once it has arrived completely; an answer that has begun by then may continue. */
  readonly deadlineMs?: number;
  readonly patience?: Patience;
}

/** How long a caller may take, in milliseconds. */
export interface Patience {
  /** Until the headers have arrived. */
  readonly headers: number;
  /** Until the whole request has arrived. */
  readonly request: number;
  /** How often the server checks these limits. With Node's default of half a minute, ten seconds could become forty. */
  readonly checkEvery: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 30_000, checkEvery: 500 };
/** For an idle connection; longer than proxies keep theirs, so that they close first. */
const KEEP_ALIVE_MS = 72_000;
const MAX_HEADER_BYTES = 16_384;
const MAX_HEADERS = 100;
const DEADLINE_MS = 10_000;

const helmetFor = (isSecure: boolean, tiles: readonly string[]): ReturnType<typeof helmet> =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // A plain page of the server adds the nonce of its own style (`allowStyle`).
        styleSrc: ["'self'"],
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

/** The headers that helmet sets, the same for every answer. */
const securityHeaders = (isSecure: boolean, tiles: readonly string[]): OutgoingHttpHeaders => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  helmetFor(isSecure, tiles)(response.req, response, () => undefined);
  return response.getHeaders();
};

class Late extends Error {
  public readonly statusCode = 503;
}

const statusOf = (error: { statusCode?: number }): number => error.statusCode ?? (isConnectionLoss(error) ? 503 : 500);

const codeOf = (status: number): ProblemCode => {
  if (status === 413) return 'TOO_COSTLY';
  return status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT';
};

/** Sets the security headers of every answer. */
const securing = (isSecure: boolean, mapStyleUrl: string | undefined) => {
  const headers = Object.entries(securityHeaders(isSecure, mapStyleUrl ? [new URL(mapStyleUrl).origin] : []));
  return (_request: FastifyRequest, { raw }: FastifyReply, done: () => void): void => {
    for (const [name, value] of headers) if (value !== undefined) raw.setHeader(name, value);
    done();
  };
};

/**
 * Malformed JSON, a body too large, an unknown address, an unreachable database: answered with our codes, without repeating
 * what was sent.
 */
const answerError = (error: { statusCode?: number }, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply => {
  const status = statusOf(error);
  if (status >= 500) log.error({ err: error }, 'a request failed outside GraphQL');
  if (status === 503) return answerAway(request, reply);
  const code = codeOf(status);
  return reply.code(status).send({ errors: [{ message: code, extensions: { code } }] });
};

/** Nobody waits longer than this, whatever the request waits for. After that the request sends no further statements. */
const keepDeadline = (app: FastifyInstance, deadlineMs: number): void => {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  app.decorateRequest('until', Infinity);
  app.addHook('preHandler', (request, reply, done) => {
    request.until = performance.now() + deadlineMs;
    const tooLate = (): void => {
      if (!reply.sent) reply.send(new Late('a request was not done by its deadline'));
    };
    timers.set(request, setTimeout(tooLate, deadlineMs).unref());
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    clearTimeout(timers.get(request));
    done();
  });
};

/** The web server with everything that every answer needs; the modules add their routes. */
export const makeHttp = async ({
  proxyHops,
  isSecure,
  log,
  mapStyleUrl,
  deadlineMs = DEADLINE_MS,
  patience = PATIENCE,
}: HttpOptions): Promise<FastifyInstance> => {
  const secure = securing(isSecure, mapStyleUrl);
  const app = fastify({
    // Exactly this many proxies are trusted: hop 0 is the nearest.
    trustProxy: (_address: string, hop: number) => hop < proxyHops,
    bodyLimit: 100_000,
    http: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.checkEvery,
      maxHeaderSize: MAX_HEADER_BYTES,
      insecureHTTPParser: false,
    },
    requestTimeout: patience.request,
    connectionTimeout: patience.request,
    keepAliveTimeout: KEEP_ALIVE_MS,
    logger: false,
    forceCloseConnections: 'idle' as const,
    routerOptions: { ignoreTrailingSlash: true },
    // Requests that the router itself cannot read, before any hook has run. An address with a part that is too long cannot exist here.
    frameworkErrors: (error, request, reply) =>
      secure(request, reply, () => void refuseAddress(request, reply, error.code === 'FST_ERR_BAD_URL' ? 400 : 404)),
  });
  app.server.maxHeadersCount = MAX_HEADERS;
  await app.register(cookie);
  await app.register(compress, { threshold: 4_096, encodings: ['br', 'gzip'] });
  app.addHook('onRequest', secure);
  app.addHook('onRequest', (request, reply, done) => {
    const status = statusOfAddress(request.url);
    if (status === null) done();
    else void refuseAddress(request, reply, status);
  });
  app.setNotFoundHandler((request, reply) => refuseAddress(request, reply, 404));
  keepDeadline(app, deadlineMs);
  // Routes that allow caching say so; an answer that says nothing may hold somebody's data.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => answerError(error, request, reply, log));
  return app;
};
