import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from 'shared/locale/locale.ts';
import { localeFor } from './bad-address.ts';
import { GRAPHQL_PAGE_WORDS } from './graphql-page.words.ts';
import { sendTagged } from './tagged-file.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from './plain-page.ts';

export interface GraphqlPageOptions {
  /** Prints the schema when it is asked for. */
  readonly printSdl: () => string;
  readonly origin: string;
  readonly freeDocuments: boolean;
  /** Folder of the built console; when it does not exist, the page does not offer the console. */
  readonly consoleFolder?: string;
}

const HOUR = 3_600;
const CONSOLE = '/graphql/console/';

/** The editor of the console adds styles while it runs, and loads its own font from its style sheet. */
const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

const QUERY = '{ opportunities(first: 5, filter: {kinds: [FACILITY]}) { totalCount edges { node { slug title { text } landHa } } } }';

const exampleOf = (origin: string, locale: Locale): string =>
  [
    `curl -s ${origin}/graphql \\`,
    `  -H 'content-type: application/json' -H 'x-qaita-request: 1' -H 'x-qaita-locale: ${locale}' \\`,
    `  -d '${JSON.stringify({ query: QUERY })}'`,
  ].join('\n');

const bodyOf = (
  origin: string,
  locale: Locale,
  { isFree, hasConsole }: { readonly isFree: boolean; readonly hasConsole: boolean },
): string => {
  const words = GRAPHQL_PAGE_WORDS[locale];
  const links = [
    ...(hasConsole ? [`<a href="${CONSOLE}index.html?locale=${locale}">${words.console}</a>`] : []),
    `<a href="/schema.graphql" download="schema.graphql">${words.schema}</a>`,
    `<a href="${words.sources}">${words.limits}</a>`,
  ];
  return [
    `<h1>${words.title}</h1><p>${words.lead}</p><p>${isFree ? words.free : words.known}</p>`,
    `<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`,
    `<h2>${words.ask}</h2><dl><dt><code>x-qaita-request</code></dt><dd>${words.header}</dd><dt><code>x-qaita-locale</code></dt><dd>${words.language}</dd></dl>`,
    isFree ? `<h2>${words.example}</h2><pre class="wide" tabindex="0"><code>${escapeHtml(exampleOf(origin, locale))}</code></pre>` : '',
  ].join('');
};

const wantsPage = ({ headers: { accept = '' } }: FastifyRequest): boolean => accept.includes('text/html');

/** Only POST is answered: a query in the address would be kept in logs and browser histories. */
const refuseMethod = (reply: FastifyReply): FastifyReply =>
  reply
    .code(405)
    .header('allow', 'POST')
    .send({ errors: [{ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT' } }] });

const consoleRoutes = async (app: FastifyInstance, root: string): Promise<void> => {
  app.get('/graphql/console', (_request, reply) => reply.redirect(`${CONSOLE}index.html`, 302));
  await app.register(fastifyStatic, {
    root,
    prefix: CONSOLE,
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (response, file) => {
      response.setHeader(
        'cache-control',
        file.includes(`${path.sep}assets${path.sep}`) ? `public, max-age=${24 * 365 * HOUR}, immutable` : 'no-cache',
      );
      response.setHeader('content-security-policy', CONSOLE_POLICY);
    },
  });
};

/**
 * For people who open the API's address in a browser: how to ask, the schema to download and, where free documents are
 * answered, a console.
 */
export const graphqlPageRoutes = async (
  app: FastifyInstance,
  { printSdl, origin, freeDocuments, consoleFolder }: GraphqlPageOptions,
): Promise<void> => {
  const folder = consoleFolder ?? path.join(PROJECT_ROOT, 'client/dist-console');
  const hasConsole = freeDocuments && existsSync(path.join(folder, 'index.html'));
  let schema: string | null = null;
  app.get('/schema.graphql', (request, reply) => {
    schema ??= printSdl();
    return sendTagged(request, reply, { type: 'text/plain; charset=utf-8', maxAge: HOUR, text: schema });
  });
  app.get('/graphql', (request, reply) => {
    void reply.header('vary', 'accept, accept-language, cookie');
    if (!wantsPage(request)) return refuseMethod(reply);
    const locale = localeFor(request);
    return plainPage(reply, {
      locale,
      title: GRAPHQL_PAGE_WORDS[locale].title,
      body: bodyOf(origin, locale, { isFree: freeDocuments, hasConsole }),
    });
  });
  if (hasConsole) await consoleRoutes(app, folder);
};
