import { MockLink } from '@apollo/client/testing';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { RouteObject } from 'react-router';
import type { Locale } from 'shared/locale/locale.ts';
import { App } from '../app/App.tsx';
import { makeClient } from '../app/apollo.ts';

interface Options {
  readonly routes: RouteObject[];
  /** Path and query, without the language. */
  readonly url: string;
  /** The server's answers, each once unless it says otherwise. */
  readonly mocks?: readonly MockLink.MockedResponse[];
  readonly locale?: Locale;
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
  /** The router's location: path and query. */
  readonly address: () => string;
}

/** A page as a reader has it: with the router and the cache of the product, and a server of prepared answers. */
export const renderPage = ({ routes, url, mocks = [], locale = 'EN' }: Options): RenderedPage => {
  const client = makeClient({ locale, link: new MockLink(mocks, { defaultOptions: { delay: 0 } }) });
  const router = createMemoryRouter([{ hydrateFallbackElement: <></>, children: [...routes, { path: '*', element: null }] }], {
    initialEntries: [url],
  });
  const page = render(
    <App client={client} locale={locale}>
      <RouterProvider router={router} />
    </App>,
  );
  const address = (): string => router.state.location.pathname + router.state.location.search;
  return { ...page, user: userEvent.setup({ delay: null }), address };
};
