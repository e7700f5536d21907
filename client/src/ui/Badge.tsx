import type { ReactElement, ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'open' | 'waiting' | 'done' | 'closed' | 'demo' | 'record';

/** A state as a word and a shape, never colour alone. */
export const Badge = ({ tone = 'neutral', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }): ReactElement => (
  <span className={`badge badge-${tone}`}>{children}</span>
);
