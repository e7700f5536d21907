import { Suspense, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  /** Holds the place until it has come. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

const never = () => () => undefined;

/** What is fetched once the page stands. The server leaves its place empty, and so does the first drawing over the server's. */
export const Afterwards = ({ instead = null, children }: Props): ReactElement => {
  const stands = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <>{stands ? <Suspense fallback={instead}>{children}</Suspense> : instead}</>;
};
