import type { ReactElement } from 'react';

/** Placeholder for loading content, so that nothing jumps. */
export const Skeleton = ({ lines = 3, label }: { readonly lines?: number; readonly label: string }): ReactElement => (
  <output className="skeleton">
    <span className="hidden">{label}</span>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} className="skeleton-line" />
    ))}
  </output>
);
