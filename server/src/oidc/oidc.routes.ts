import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionLevel } from 'shared/identity/roles.ts';
import { localePrefix } from 'shared/locale/locale.ts';
import { Problem } from '../kernel/problems.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { OidcClients } from './oidc-client.ts';
import type { OidcProvider } from './oidc-client.ts';
import { chooseErrand, finishErrand } from './oidc.service.ts';
import { OIDC_WORDS } from './oidc.words.ts';
import type { OidcMessage } from './oidc.words.ts';
import { journeyCookieName, openJourney, sealJourney } from './oidc-journey.ts';
import type { Errand } from './oidc-journey.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from '../http/plain-page.ts';
import { makeContext } from '../http/request-context.ts';
import type { RequestServices } from '../request/services.ts';

export interface OidcOptions {
  readonly providers: readonly OidcProvider[];
  readonly services: RequestServices;
  readonly origin: string;
}

type StartRequest = FastifyRequest<{ Params: { provider: string }; Querystring: { link?: string; prove?: string } }>;
type CallbackRequest = FastifyRequest<{ Params: { provider: string } }>;

const STATUS: Record<OidcMessage, number> = {
  UNKNOWN: 403,
  FAILED: 400,
  LINKED: 200,
  TAKEN: 409,
  PROVED: 200,
  NOT_YOURS: 403,
  PROVE_FIRST: 403,
  SIGN_IN_FIRST: 403,
  BUSY: 429,
};

const say = (request: FastifyRequest, reply: FastifyReply, message: OidcMessage): FastifyReply => {
  const locale = localeFromHeader(request.headers['accept-language']);
  const { title, text, action } = OIDC_WORDS[locale][message];
  const link = `<p><a href="${localePrefix[locale]}${action.path}">${escapeHtml(action.label)}</a></p>`;
  const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${link}`;
  return plainPage(reply, { locale, title, body, status: STATUS[message] });
};

/** The page that the reader came from must be ours. A foreign page must not start linking an identity to somebody's account. */
const isFromOurPages = (request: FastifyRequest): boolean => request.headers['sec-fetch-site'] === 'same-origin';

const kindOf = ({ query }: StartRequest): Errand['kind'] => (query.link === '1' ? 'LINK' : query.prove === '1' ? 'PROVE' : 'SIGN_IN');

const NEXT: Record<SessionLevel, string> = { FULL: '/workspace', CODE_NEEDED: '/sign-in', ENROLMENT_NEEDED: '/account' };

interface Parts extends OidcOptions {
  readonly clients: OidcClients;
  readonly cookie: { readonly name: string; readonly options: { path: string; httpOnly: boolean; sameSite: 'lax'; secure: boolean } };
}

const TEN_MINUTES_SECONDS = 600;

const providerOf = ({ providers }: Parts, { params }: CallbackRequest): OidcProvider | undefined =>
  providers.find(({ id }) => id === params.provider);

const start = async (parts: Parts, request: StartRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { services, clients, cookie } = parts;
  const provider = providerOf(parts, request);
  if (!provider) return say(request, reply, 'FAILED');
  const ctx = await makeContext(services, request, reply);
  const errand = await chooseErrand(ctx, kindOf(request), isFromOurPages(request));
  if (typeof errand === 'string') return say(request, reply, errand);
  const { url, journey } = await clients.begin(provider, errand);
  void reply.setCookie(cookie.name, sealJourney(services.secrets, journey), { ...cookie.options, maxAge: TEN_MINUTES_SECONDS });
  return reply.header('cache-control', 'no-store').redirect(url.href, 303);
};

const finish = async (parts: Parts, request: CallbackRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { services, clients, cookie } = parts;
  const provider = providerOf(parts, request);
  const journey = openJourney(services.secrets, request.cookies[cookie.name], Date.now());
  void reply.clearCookie(cookie.name, cookie.options);
  if (!provider || journey?.provider !== provider.id) return say(request, reply, 'FAILED');
  const ctx = await makeContext(services, request, reply);
  const done = await finishErrand(ctx, journey.errand, () => clients.finish(provider, journey, request.url));
  if (typeof done === 'string') return say(request, reply, done);
  const next = `${localePrefix[done.viewer.locale]}${NEXT[done.level]}`;
  return reply.header('cache-control', 'no-store').redirect(next, 303);
};

/** Whatever does not fit, from the provider or the browser, ends on a page of ours that does not state the reason. */
const orSay = async (
  parts: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && error.code === 'RATE_LIMITED') return say(request, reply, 'BUSY');
    parts.services.log.warn({ err: error, security: 'OIDC_FAILED' }, 'signing in by another provider failed');
    return say(request, reply, 'FAILED');
  }
};

/**
 * Signing in through other identity providers: authorization code with PKCE. A person is identified by issuer and subject,
 * never by address.
 */
export const oidcRoutes = async (app: FastifyInstance, options: OidcOptions): Promise<void> => {
  const { isSecure } = options.services;
  const cookie = { name: journeyCookieName(isSecure), options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } } as const;
  const parts: Parts = { ...options, clients: new OidcClients(options.origin), cookie };
  app.get('/oidc/:provider/start', (request: StartRequest, reply) => orSay(parts, request, reply, () => start(parts, request, reply)));
  app.get('/oidc/:provider/callback', (request: CallbackRequest, reply) =>
    orSay(parts, request, reply, () => finish(parts, request, reply)),
  );
};
