import { ApolloLink, Observable } from '@apollo/client';
import type { NormalizedCacheObject } from '@apollo/client';
import { prerenderStatic } from '@apollo/client/react/ssr';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router';
import type { StaticHandler } from 'react-router';
import { localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { AnswersCache } from './app/answers-cache.ts';
import { makeClient } from './app/apollo.ts';
import { CACHE } from './kernel/answers.ts';
import { App } from './app/App.tsx';
import { PageStatus } from './kernel/page-status.ts';
import { hasPage, isClientOnly, routes } from './app/routes.tsx';
import { DrawnParts, loadAllParts } from './page/part.tsx';

export { hasPage, isClientOnly };

export interface RenderRequest {
  readonly url: string;
  readonly locale: Locale;
  /** Scheme and host of the product, for canonical addresses. */
  readonly origin: string;
  readonly execute: (operation: {
    document: DocumentNode;
    variables: Record<string, unknown>;
    operationName?: string;
  }) => Promise<FormattedExecutionResult>;
}

export interface Rendered {
  readonly status: number;
  readonly head: string;
  readonly html: string;
  /** For hydration: the answers it was rendered from, and the names of its parts; null for an empty page. */
  readonly drawn: { readonly state: unknown; readonly parts: readonly string[] } | null;
  readonly htmlLang: string;
  readonly redirect?: string;
}

/** Executes operations inside the server's process. Failures are recorded, because the state sent to the browser cannot contain them. */
const processLink = (execute: RenderRequest['execute'], onFailed: (codes: readonly unknown[]) => void): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        execute({
          document: operation.query,
          variables: operation.variables,
          ...(operation.operationName ? { operationName: operation.operationName } : {}),
        }).then(
          (result) => {
            if (result.errors) onFailed(result.errors.map(({ extensions }) => extensions?.['code']));
            observer.next(result as ApolloLink.Result);
            observer.complete();
          },
          (error: unknown) => {
            onFailed([]);
            observer.error(error);
          },
        );
      }),
  );

const handlerIn = (locale: Locale): StaticHandler => createStaticHandler(routes, { basename: localePrefix[locale] || '/' });

const HANDLERS: Readonly<Record<Locale, StaticHandler>> = { RU: handlerIn('RU'), KK: handlerIn('KK'), EN: handlerIn('EN') };

/** Answers come in any order; the same page must be the same in bytes, so that a reader who has it needs no other. */
const inOrder = <Value,>(fields: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1)));

const stateOf = (cache: AnswersCache): NormalizedCacheObject => {
  const state = cache.extract();
  return inOrder({ ...state, ...(state['ROOT_QUERY'] ? { ROOT_QUERY: inOrder(state['ROOT_QUERY']) } : {}) });
};

/** React puts titles and metas at the beginning of the tree; they belong into the head. */
const HEAD = /^(?:<link\b[^>]*>|<title>[^<]*<\/title>|<meta\b[^>]*>)+/;

/** The queries of a public page depend on its address alone: an invalid value means an invalid address. */
const isOfAddress = (codes: readonly unknown[]): boolean => codes.includes('BAD_USER_INPUT');

/**
 * Renders a public page in the reader's language, with its data; an empty one, to be filled by the browser, when the data could
 * not be loaded.
 */
export const render = async (request: RenderRequest): Promise<Rendered> => {
  const { locale, origin } = request;
  const handler = HANDLERS[locale];
  const context = await handler.query(new Request(new URL(request.url, origin)));
  const shell = { head: '', html: '', drawn: null, htmlLang: locale.toLowerCase() };
  if (context instanceof Response) return { ...shell, status: context.status, redirect: context.headers.get('location') ?? '/' };
  const failures: (readonly unknown[])[] = [];
  const link = processLink(request.execute, (codes) => failures.push(codes));
  await loadAllParts();
  const pageCache = new AnswersCache(CACHE);
  const client = makeClient({ locale, link, pageCache });
  const status = new PageStatus();
  const parts = new Set<string>();
  const { result } = await prerenderStatic({
    tree: (
      <DrawnParts value={parts}>
        <App client={client} locale={locale} origin={origin} status={status}>
          <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, context)} context={context} hydrate={false} />
        </App>
      </DrawnParts>
    ),
    context: { client },
    renderFunction: renderToString,
  });
  // The browser would ask again and render a skeleton where the server rendered a problem.
  if (failures.length > 0) return { ...shell, status: failures.some(isOfAddress) ? 400 : status.code };
  const head = HEAD.exec(result)?.[0] ?? '';
  return {
    status: status.code,
    head,
    html: result.slice(head.length),
    drawn: { state: stateOf(pageCache), parts: [...parts] },
    htmlLang: locale.toLowerCase(),
  };
};
