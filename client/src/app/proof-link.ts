import { ApolloLink, Observable } from '@apollo/client';
import { askForProof } from '../kernel/proof.ts';

const asksForProof = ({ errors }: ApolloLink.Result): boolean =>
  errors?.some(({ extensions }) => extensions?.['rule'] === 'PROOF_NEEDED') ?? false;

/**
 * A step that the server only carries out after a fresh proof of identity: the reader is asked, and the same request is sent
 * again. Nothing typed is lost, and no page has to know about it. A reader who declines gets the refusal.
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
