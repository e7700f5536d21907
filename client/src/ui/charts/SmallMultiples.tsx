import type { ReactElement, ReactNode } from 'react';
import { percentOn } from './chart-scale.ts';

export interface Panel {
  readonly key: string;
  readonly name: ReactNode;
  /** Null: not known; the panel says so and draws nothing. */
  readonly value: number | null;
  /** The value as it is written, or that it is not known. */
  readonly shown: ReactNode;
  /** Other values of the same thing: earlier ones, and those of other sources. */
  readonly others?: readonly number[];
  readonly under?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly panels: readonly Panel[];
  /** Both ends of the scale that all panels share. */
  readonly from: number;
  readonly to: number;
}

const Bar = ({
  value,
  others,
  from,
  to,
}: { readonly value: number; readonly others: readonly number[] } & Pick<Props, 'from' | 'to'>): ReactElement => {
  const zero = percentOn(0, from, to);
  const end = percentOn(value, from, to);
  return (
    <svg width="100%" height="18" aria-hidden="true">
      <rect className="chart-ground" width="100%" height="12" y="3" rx="3" />
      <rect className="chart-main" x={`${Math.min(zero, end)}%`} width={`${Math.abs(end - zero)}%`} height="12" y="3" rx="3" />
      {[...new Set(others)].map((other) => (
        <rect key={other} className="chart-mark" x={`${percentOn(other, from, to)}%`} width="3" height="18" transform="translate(-1.5)" />
      ))}
    </svg>
  );
};

/** The same figure of many places, each in a panel of its own on one scale. The figures are written beside the drawings. */
export const SmallMultiples = ({ label, panels, from, to }: Props): ReactElement => (
  <ul className="plain small-multiples" aria-label={label}>
    {panels.map(({ key, name, value, shown, others = [], under }) => (
      <li key={key}>
        <span className="small-multiple-name">
          <span>{name}</span> <strong className="claim-number">{shown}</strong>
        </span>
        {value !== null && <Bar value={value} others={others} from={from} to={to} />}
        {under}
      </li>
    ))}
  </ul>
);
