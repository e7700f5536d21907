import path from 'node:path';
import type { ApolloServer } from '@apollo/server';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { print } from 'graphql';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { localePrefix, splitLocale } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import type { ClientBuild, Operation, Rendered } from './client-build.ts';
import type { KeptPages, Page } from './kept-pages.ts';
import { encodingFor, pack, sendPacked } from './packed.ts';
import type { Encoding } from './packed.ts';
import { hasSession, makeContext } from './request-context.ts';
import { withoutForeignPrefix } from './language-prefix.ts';
import { localeFor } from './bad-address.ts';
import type { RequestServices } from '../request/services.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** JSON that cannot end the script element around it. */
const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** Nothing in it but the page itself: what is equal for all readers must be equal in bytes. */
const fill = (template: string, page: Pick<Rendered, 'head' | 'html' | 'drawn' | 'htmlLang'>): string =>
  template
    .replace('lang="ru"', `lang="${page.htmlLang}"`)
    .replace('<!--head-->', () => page.head)
    .replace('<!--app-->', () => page.html)
    .replace('<!--state-->', () =>
      page.drawn === null ? '' : `<script type="application/json" id="drawn">${inlineJson(page.drawn)}</script>`,
    );

export interface PagesOptions {
  readonly build: ClientBuild;
  readonly apollo: ApolloServer<Context>;
  readonly documents: TrustedDocuments;
  readonly services: RequestServices;
  readonly origin: string;
  /** Pages of readers without a session; null where none are kept. */
  readonly kept: KeptPages | null;
}

const texts = new WeakMap<DocumentNode, string>();

/** The hash under which the client's build keeps the text of a document, or null. */
const hashOf = (document: DocumentNode): string | null => {
  const meta: unknown = '__meta__' in document ? document.__meta__ : null;
  return typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string' ? meta.hash : null;
};

/** The text of a page's operation, as the build keeps it for the browser; one that it does not know is printed once and trusted like them. */
const textOf = async (document: DocumentNode, documents: TrustedDocuments): Promise<string> => {
  const hash = hashOf(document);
  const text = texts.get(document) ?? (hash === null ? null : await documents.find(hash)) ?? print(document);
  texts.set(document, text);
  documents.trust(text);
  return text;
};

/** Runs an operation of the page inside the process, with the reader's own rights and within the same limits. */
const executorFor =
  ({ apollo, documents }: PagesOptions, ctx: Context) =>
  async ({ document, variables, operationName }: Operation): Promise<FormattedExecutionResult> => {
    const response = await apollo.executeOperation(
      { query: await textOf(document, documents), variables, ...(operationName ? { operationName } : {}) },
      { contextValue: ctx },
    );
    if (response.body.kind !== 'single') throw new Error('Pages use single answers.');
    return response.body.singleResult;
  };

/** The first visit is redirected to the browser's language; a reader who has chosen a language keeps it. */
const firstVisitRedirect = (request: FastifyRequest): string | null => {
  if (request.url !== '/' || request.cookies['lang'] !== undefined) return null;
  const locale = localeFromHeader(request.headers['accept-language']);
  return locale === 'RU' ? null : `${localePrefix[locale]}/`;
};

const YEAR = 365 * 24 * 3_600;

/** An address that names its language in another way than ours leads to ours. Whoever asks for the first page in Russian has chosen it. */
const leadToOurs = ({ build }: PagesOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply | null => {
  const found = withoutForeignPrefix(request.url, { hasPage: (path) => build.hasPage(path), reader: localeFor(request) });
  if (!found) return null;
  if (/^\/(?:\?|$)/.test(found.location)) void reply.setCookie('lang', 'ru', { path: '/', maxAge: YEAR, sameSite: 'lax' });
  if (!found.isForAll) void reply.header('vary', 'accept-language, cookie');
  return reply.redirect(found.location, found.isForAll ? 308 : 302);
};

const draw = async (options: PagesOptions, request: FastifyRequest, ctx: Context): Promise<Page> => {
  const { build, origin } = options;
  const page = await build.render({ url: request.url, locale: ctx.locale, origin, execute: executorFor(options, ctx) });
  return {
    status: page.status,
    location: page.redirect ?? null,
    packed: await pack(fill(build.templates[ctx.locale], page), encodingFor(request)),
    mayBeKept: page.status === 200 && page.drawn !== null,
  };
};

/** Whoever stores a page asks again each time, and keeps it apart for each reader. One for a person is never stored, not even for the back button. */
const send = (request: FastifyRequest, reply: FastifyReply, { status, location, packed }: Page, isPersonal = false): FastifyReply => {
  if (location !== null) return reply.redirect(location, 302);
  void reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', isPersonal ? 'no-store' : 'private, no-cache')
    .header('vary', 'accept-encoding, accept-language, cookie');
  return sendPacked(request, reply, isPersonal ? { ...packed, tag: null } : packed);
};

/** A page that is left to the browser: the same for everybody. */
const shell = async ({ build }: PagesOptions, locale: Locale, encoding: Encoding): Promise<Page> => ({
  status: 200,
  location: null,
  packed: await pack(fill(build.templates[locale], { head: '', html: '', drawn: null, htmlLang: locale.toLowerCase() }), encoding),
  mayBeKept: false,
});

const sendPage = async (options: PagesOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { build, services, kept } = options;
  const { locale, rest } = splitLocale(request.url.split('?')[0] ?? '/');
  const encoding = encodingFor(request);
  const redirect = firstVisitRedirect(request);
  if (redirect) return reply.header('vary', 'accept-language, cookie').redirect(redirect, 302);
  const led = leadToOurs(options, request, reply);
  if (led) return led;
  if (kept !== null && !hasSession(request, services.isSecure)) {
    // Only when it is not kept: finding an address among all routes takes as long as sending a kept page.
    const render = async (): Promise<Page> =>
      build.isClientOnly(rest)
        ? shell(options, locale, encoding)
        : draw(options, request, await makeContext(services, request, reply, locale));
    return send(request, reply, await kept.get(request.url, encoding, render));
  }
  if (build.isClientOnly(rest)) return send(request, reply, await shell(options, locale, encoding));
  const ctx = await makeContext(services, request, reply, locale);
  return send(request, reply, await draw(options, request, ctx), ctx.actor.type !== 'VISITOR');
};

/** Files of the build, packed beside them when they were built, and every other address as a page. */
export const pageRoutes = async (app: FastifyInstance, options: PagesOptions): Promise<void> => {
  await app.register(fastifyStatic, {
    root: [...options.build.folders],
    index: false,
    wildcard: false,
    globIgnore: ['index.html', '.vite/**', '**/*.{br,gz}'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      response.setHeader('vary', 'accept-encoding');
    },
  });
  app.get('/*', (request, reply) => sendPage(options, request, reply));
};
