import { ApolloLink } from '@apollo/client';
import { concatMap } from 'rxjs';

const isUnauthenticated = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false;

/**
 * A refusal because nobody is signed in: the session has expired or was ended elsewhere. Before the page gets the error, the
 * client asks who is signed in, so that no page keeps an outdated viewer.
 */
export const sessionLink = (askWhoIsThere: () => Promise<void>): ApolloLink =>
  new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      concatMap(async (result) => {
        if (isUnauthenticated(result)) await askWhoIsThere();
        return result;
      }),
    ),
  );
