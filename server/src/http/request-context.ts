import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context, CookieJar } from '../request/context.ts';
import { deviceOf } from '../identity/device.ts';
import { loadActor } from '../identity/session.queries.ts';
import type { RequestServices } from '../request/services.ts';

const FOURTEEN_DAYS = 14 * 24 * 3600;
/** 400 days: browsers keep cookies no longer. */
const LONGEST_COOKIE = 400 * 24 * 3600;

const sessionCookieName = (isSecure: boolean): string => (isSecure ? '__Host-qaita' : 'qaita');
/** Whether the request names a session, valid or not. */
export const hasSession = ({ cookies }: FastifyRequest, isSecure: boolean): boolean => cookies[sessionCookieName(isSecure)] !== undefined;

const deviceCookieName = (isSecure: boolean): string => (isSecure ? '__Host-qaita-device' : 'qaita-device');

/** An IPv6 caller owns a whole /64: limits count the network, not the address. */
export const callerAddress = (ip: string | undefined): string => {
  // A caller that has hung up has no address any more.
  const plain = (ip ?? 'gone').replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const full = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${full
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
};

const cookieJar = (request: FastifyRequest, reply: FastifyReply, isSecure: boolean): CookieJar => {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  return {
    device: request.cookies[deviceCookieName(isSecure)],
    setSession: (token) => {
      if (token === null) void reply.clearCookie(sessionCookieName(isSecure), options);
      else void reply.setCookie(sessionCookieName(isSecure), token, { ...options, maxAge: FOURTEEN_DAYS });
    },
    setDevice: (cookie) => {
      void reply.setCookie(deviceCookieName(isSecure), cookie, { ...options, maxAge: LONGEST_COOKIE });
    },
  };
};

const localeOf = (request: FastifyRequest): Locale => {
  const asked = request.headers['x-qaita-locale'];
  return LOCALES.find((locale) => locale === asked) ?? 'RU';
};

/** The context of one request: who asks, in which language, with which rights. */
export const makeContext = async (
  services: RequestServices,
  request: FastifyRequest,
  reply: FastifyReply,
  locale = localeOf(request),
): Promise<Context> => {
  const requestId = randomUUID();
  const actor = await loadActor(services.systemPool, request.cookies[sessionCookieName(services.isSecure)]);
  return {
    actor,
    locale,
    requestId,
    until: request.until,
    address: callerAddress(request.ip),
    device: deviceOf(request.headers['user-agent']),
    log: services.log,
    secrets: services.secrets,
    features: services.features,
    cookies: cookieJar(request, reply, services.isSecure),
    pool: services.pool,
    systemPool: services.systemPool,
    publicPool: services.publicPool,
    reference: services.reference,
    transaction: null,
    statements: { count: 0 },
    memo: new Map(),
  };
};
