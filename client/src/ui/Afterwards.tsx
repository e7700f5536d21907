import { Suspense, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  /** Placeholder until it has been loaded. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

const never = () => () => undefined;

/** Content loaded after the page. The server leaves its place empty, and so does the hydration. */
export const Afterwards = ({ instead = null, children }: Props): ReactElement => {
  const stands = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return <>{stands ? <Suspense fallback={instead}>{children}</Suspense> : instead}</>;
};
