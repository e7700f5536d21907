import { ApolloLink, Observable } from '@apollo/client';
import { askForProof } from '../kernel/proof.ts';

const asksForProof = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.['rule'] === 'PROOF_NEEDED') ?? false;

/**
 * A step that the server does only for somebody who has just proved who is there: the reader is asked, and the step is sent
 * again as it was. Nothing that was typed is lost, and no page has to know. Who does not want to gets the refusal.
 */
export const proofLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      let current: { unsubscribe: () => void } | null = null;
      const send = (): void => {
        let refusal: ApolloLink.Result | null = null;
        const askAndSend = async (refused: ApolloLink.Result): Promise<void> => {
          const isProved = await askForProof();
          if (observer.closed) return;
          if (isProved) return send();
          observer.next(refused);
          observer.complete();
        };
        current = forward(operation).subscribe({
          next: (result) => {
            if (asksForProof(result)) refusal = result;
            else observer.next(result);
          },
          error: (error) => observer.error(error),
          complete: () => {
            if (refusal) void askAndSend(refusal);
            else observer.complete();
          },
        });
      };
      send();
      return () => current?.unsubscribe();
    }),
);
