import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ApolloServer } from '@apollo/server';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { print } from 'graphql';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { LOCALES, localePrefix, splitLocale } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { makeContext } from './request-context.ts';
import type { RequestServices } from '../request/services.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

interface Operation {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

interface RenderRequest {
  readonly url: string;
  readonly locale: Locale;
  readonly origin: string;
  readonly nonce: string;
  execute(operation: Operation): Promise<FormattedExecutionResult>;
}

interface Rendered {
  readonly status: number;
  readonly head: string;
  readonly html: string;
  readonly drawn: unknown;
  readonly htmlLang: string;
  readonly redirect?: string;
}

export interface ClientBuild {
  /** One build for each language; files of the same name are the same file. */
  readonly folders: readonly string[];
  readonly templates: Readonly<Record<Locale, string>>;
  render(request: RenderRequest): Promise<Rendered>;
  /** Whether the client's routes leave the page of a path, without its language, to the browser. */
  isClientOnly(path: string): boolean;
}

const isRenderer = (module: unknown): module is Pick<ClientBuild, 'render' | 'isClientOnly'> =>
  typeof module === 'object' &&
  module !== null &&
  'render' in module &&
  typeof module.render === 'function' &&
  'isClientOnly' in module &&
  typeof module.isClientOnly === 'function';

const folderOf = (locale: Locale): string => path.join(PROJECT_ROOT, 'client/dist', locale.toLowerCase());

const templateOf = (locale: Locale): string => path.join(folderOf(locale), 'index.html');

/** The built client; null when there is none, and the server then serves the API alone. */
export const readClientBuild = async (): Promise<ClientBuild | null> => {
  const entry = path.join(PROJECT_ROOT, 'client/dist-ssr/entry-server.js');
  if (![...LOCALES.map(templateOf), entry].every((file) => existsSync(file))) return null;
  const read = (locale: Locale): Promise<string> => readFile(templateOf(locale), 'utf8');
  const templates = { RU: await read('RU'), KK: await read('KK'), EN: await read('EN') };
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!isRenderer(module)) throw new Error('The client’s server entry does not export render() and isClientOnly().');
  return { folders: LOCALES.map(folderOf), templates, render: module.render, isClientOnly: module.isClientOnly };
};

/** JSON that cannot end the script element around it. */
const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

const fill = (template: string, nonce: string, page: Pick<Rendered, 'head' | 'html' | 'drawn' | 'htmlLang'>): string =>
  template
    .replace('lang="ru"', `lang="${page.htmlLang}"`)
    .replaceAll('__NONCE__', nonce)
    .replace('<!--head-->', () => page.head)
    .replace('<!--app-->', () => page.html)
    .replace('<!--state-->', () =>
      page.drawn === null ? '' : `<script type="application/json" id="drawn" nonce="${nonce}">${inlineJson(page.drawn)}</script>`,
    );

export interface PagesOptions {
  readonly build: ClientBuild;
  readonly apollo: ApolloServer<Context>;
  readonly documents: TrustedDocuments;
  readonly services: RequestServices;
  readonly origin: string;
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

/** A page for a signed-in person is never stored, not even for the back button; the page depends on the cookie. */
const sendHtml = (reply: FastifyReply, status: number, html: string, isPersonal: boolean): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', isPersonal ? 'no-store' : 'private, no-cache')
    .header('vary', 'cookie')
    .send(html);

/** The first visit is redirected to the browser's language; a reader who has chosen a language keeps it. */
const firstVisitRedirect = (request: FastifyRequest): string | null => {
  if (request.url !== '/' || request.cookies['lang'] !== undefined) return null;
  const locale = localeFromHeader(request.headers['accept-language']);
  return locale === 'RU' ? null : `${localePrefix[locale]}/`;
};

const renderPage = async (options: PagesOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { build, services, origin } = options;
  const { locale, rest } = splitLocale(request.url.split('?')[0] ?? '/');
  const shell = { head: '', html: '', drawn: null, htmlLang: locale.toLowerCase() };
  const template = build.templates[locale];
  if (build.isClientOnly(rest)) return sendHtml(reply, 200, fill(template, request.nonce, shell), false);
  const redirect = firstVisitRedirect(request);
  if (redirect) return reply.header('vary', 'accept-language, cookie').redirect(redirect, 302);
  const ctx = await makeContext(services, request, reply, locale);
  const page = await build.render({ url: request.url, locale, origin, nonce: request.nonce, execute: executorFor(options, ctx) });
  if (page.redirect) return reply.redirect(page.redirect, 302);
  return sendHtml(reply, page.status, fill(template, request.nonce, page), ctx.actor.type !== 'VISITOR');
};

/** Files of the build, and every other address as a page. */
export const pageRoutes = async (app: FastifyInstance, options: PagesOptions): Promise<void> => {
  await app.register(fastifyStatic, {
    root: [...options.build.folders],
    index: false,
    wildcard: false,
    globIgnore: ['index.html', '.vite/**'],
    cacheControl: false,
    setHeaders: (response, file) => {
      const isHashed = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  app.get('/*', (request, reply) => renderPage(options, request, reply));
};
