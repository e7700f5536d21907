import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Locale } from 'shared/locale/locale.ts';
import { PageContextProvider } from '../kernel/locale-context.tsx';
import { PageStatus } from '../kernel/page-status.ts';
import { TakenOver } from './taken-over.ts';

interface Props {
  readonly client: ApolloClient;
  readonly locale: Locale;
  readonly origin?: string;
  /** On the server. */
  readonly status?: PageStatus;
  readonly children: ReactNode;
}

const ownOrigin = (): string => (typeof window === 'undefined' ? '' : window.location.origin);

export const App = ({ client, locale, origin, status, children }: Props): ReactElement => {
  const page = useMemo(
    () => ({ locale, origin: origin ?? ownOrigin(), status: status ?? new PageStatus(), isWhole: status !== undefined }),
    [locale, origin, status],
  );
  return (
    <StrictMode>
      <ApolloProvider client={client}>
        <PageContextProvider value={page}>{children}</PageContextProvider>
        <TakenOver />
      </ApolloProvider>
    </StrictMode>
  );
};
