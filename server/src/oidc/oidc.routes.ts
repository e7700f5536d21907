import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionLevel } from 'shared/identity/roles.ts';
import { localePrefix } from 'shared/locale/locale.ts';
import { isFull } from '../access/actor.ts';
import type { Actor, Person } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { linkExternally, proveExternally, signInExternally } from '../identity/external.service.ts';
import type { ExternalIdentity } from '../identity/external.service.ts';
import { limit } from '../kernel/rate-limits.ts';
import { Problem } from '../kernel/problems.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { OidcClients } from './oidc-client.ts';
import type { OidcProvider } from './oidc-client.ts';
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
  return plainPage(request, reply, { locale, title, body, status: STATUS[message] });
};

/** Where a page of ours sent the reader. A foreign page must not start tying an identity to somebody's account. */
const isFromOurPages = (request: FastifyRequest): boolean => request.headers['sec-fetch-site'] === 'same-origin';

/** Past the first step of signing in: codes may still have to be set up, and that asks for a proof too. */
const canProve = (actor: Actor): actor is Person => actor.type === 'PERSON' && actor.level !== 'CODE_NEEDED';

/** A stolen cookie must not tie a thief's identity to the account. */
const mayLink = (actor: Actor): Person | OidcMessage => {
  if (!isFull(actor)) return 'SIGN_IN_FIRST';
  return actor.isProved ? actor : 'PROVE_FIRST';
};

const errandOf = (request: StartRequest, { actor }: Context): Errand | OidcMessage => {
  const kind = request.query.link === '1' ? 'LINK' : request.query.prove === '1' ? 'PROVE' : 'SIGN_IN';
  if (kind === 'SIGN_IN') return { kind };
  if (!isFromOurPages(request)) return 'SIGN_IN_FIRST';
  const person = kind === 'LINK' ? mayLink(actor) : canProve(actor) ? actor : 'SIGN_IN_FIRST';
  return typeof person === 'string' ? person : { kind, personId: person.id };
};

const link = async (ctx: Context, personId: string, identity: ExternalIdentity): Promise<OidcMessage> => {
  if (!isFull(ctx.actor) || ctx.actor.id !== personId) return 'SIGN_IN_FIRST';
  return (await linkExternally(ctx, identity)) ? 'LINKED' : 'TAKEN';
};

const prove = async (ctx: Context, personId: string, identity: ExternalIdentity): Promise<OidcMessage> => {
  const { actor } = ctx;
  if (!canProve(actor) || actor.id !== personId) return 'SIGN_IN_FIRST';
  return (await proveExternally(ctx, actor, identity)) ? 'PROVED' : 'NOT_YOURS';
};

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
  await limit(ctx, 'OIDC');
  const errand = errandOf(request, ctx);
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
  await limit(ctx, 'OIDC');
  const identity = await clients.finish(provider, journey, request.url);
  const { errand } = journey;
  if (errand.kind === 'LINK') return say(request, reply, await link(ctx, errand.personId, identity));
  if (errand.kind === 'PROVE') return say(request, reply, await prove(ctx, errand.personId, identity));
  const entered = await signInExternally(ctx, identity);
  if (!entered) return say(request, reply, 'UNKNOWN');
  const next = `${localePrefix[entered.viewer.locale]}${NEXT[entered.level]}`;
  return reply.header('cache-control', 'no-store').redirect(next, 303);
};

/** Whatever the provider or the browser brought that does not fit ends on a page of ours, without a word of the reason. */
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

/** Ways in through other identity providers: authorization code with PKCE. A person is known by issuer and subject, never by address. */
export const oidcRoutes = async (app: FastifyInstance, options: OidcOptions): Promise<void> => {
  const { isSecure } = options.services;
  const cookie = { name: journeyCookieName(isSecure), options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } } as const;
  const parts: Parts = { ...options, clients: new OidcClients(options.origin), cookie };
  app.get('/oidc/:provider/start', (request: StartRequest, reply) => orSay(parts, request, reply, () => start(parts, request, reply)));
  app.get('/oidc/:provider/callback', (request: CallbackRequest, reply) =>
    orSay(parts, request, reply, () => finish(parts, request, reply)),
  );
};
