import type { ReactElement, ReactNode } from 'react';

/** Several words in one cell, one per line. */
export const Lines = ({ lines }: { readonly lines: readonly { readonly key: string; readonly node: ReactNode }[] }): ReactElement => (
  <ul className="plain">
    {lines.map(({ key, node }) => (
      <li key={key}>{node}</li>
    ))}
  </ul>
);
