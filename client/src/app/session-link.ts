import { ApolloLink } from '@apollo/client';
import { concatMap } from 'rxjs';

const saysNobody = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false;

/**
 * A refusal because nobody is signed in: the session has run out, or was ended elsewhere. Before any page hears of it, the client
 * asks who is there, so that no page goes on believing what was true before.
 */
export const sessionLink = (askWhoIsThere: () => Promise<void>): ApolloLink =>
  new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      concatMap(async (result) => {
        if (saysNobody(result)) await askWhoIsThere();
        return result;
      }),
    ),
  );
