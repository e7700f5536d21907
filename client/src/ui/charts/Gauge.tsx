import type { ReactElement, ReactNode } from 'react';
import { percentOn } from './chart-scale.ts';

interface Props {
  /** What is measured and how much it is, in one sentence for screen readers. */
  readonly label: string;
  readonly name: ReactNode;
  readonly value: number;
  /** The value as it is written. */
  readonly shown: ReactNode;
  /** An earlier value, drawn as a mark. */
  readonly before?: number | null;
  readonly from?: number;
  readonly to?: number;
  /** Date, earlier value, cost: under the drawing. */
  readonly children?: ReactNode;
}

/** One value on a scale of 0 to 100, with a mark where it stood before. */
export const Gauge = ({ label, name, value, shown, before = null, from = 0, to = 100, children }: Props): ReactElement => (
  <figure className="chart gauge">
    <figcaption>
      <span>{name}</span> <strong className="claim-number">{shown}</strong>
    </figcaption>
    <svg width="100%" height="18" role="img" aria-label={label}>
      <rect className="chart-ground" width="100%" height="12" y="3" rx="3" />
      <rect className="chart-main" width={`${percentOn(value, from, to)}%`} height="12" y="3" rx="3" />
      {before !== null && (
        <rect className="chart-mark" x={`${percentOn(before, from, to)}%`} width="3" height="18" transform="translate(-1.5)" />
      )}
    </svg>
    {children}
  </figure>
);
