import type { ReactElement, ReactNode } from 'react';

/** Several words in one cell, a line each. */
export const Lines = ({ lines }: { readonly lines: readonly { readonly key: string; readonly node: ReactNode }[] }): ReactElement => (
  <ul className="plain">
    {lines.map(({ key, node }) => (
      <li key={key}>{node}</li>
    ))}
  </ul>
);
