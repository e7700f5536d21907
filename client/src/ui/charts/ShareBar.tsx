import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { stretches } from './chart-scale.ts';

/** `MISSING` is hatched: it differs from the others without colour as well. */
export type PartLook = 'MAIN' | 'SECOND' | 'MISSING';

export interface BarPart {
  readonly key: string;
  readonly look: PartLook;
  readonly name: ReactNode;
  readonly value: number;
  /** The value as it is written. */
  readonly shown: ReactNode;
}

const FILLS: Record<PartLook, string> = { MAIN: 'chart-main', SECOND: 'chart-second', MISSING: 'chart-missing' };

/** An attribute loses to a style sheet, so that the hatched part has no class. */
const fillOf = (look: PartLook, hatch: string): { fill: string } | { className: string } =>
  look === 'MISSING' ? { fill: `url(#${hatch})` } : { className: FILLS[look] };

/** The pattern of what is missing or saved: told apart without colour. */
export const Hatch = ({ id }: { readonly id: string }): ReactElement => (
  <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect className="chart-missing" width="8" height="8" />
    <rect className="chart-hatch" width="3" height="8" />
  </pattern>
);

/** A sample of a look, for a legend. */
export const Swatch = ({ look }: { readonly look: PartLook }): ReactElement => {
  const id = useId();
  return (
    <svg className="chart-swatch" width="14" height="14" aria-hidden="true">
      {look === 'MISSING' && <Hatch id={id} />}
      <rect width="14" height="14" {...fillOf(look, id)} />
    </svg>
  );
};

interface Props {
  /** What the bar shows, in one sentence for screen readers. */
  readonly label: string;
  readonly parts: readonly BarPart[];
}

/** The parts of a whole as one bar, with the names and figures of the parts below it. */
export const ShareBar = ({ label, parts }: Props): ReactElement => {
  const id = useId();
  const places = stretches(parts.map(({ value }) => value));
  return (
    <figure className="chart">
      <svg className="chart-bar" width="100%" height="28" role="img" aria-label={label}>
        <Hatch id={id} />
        {parts.map(({ key, look }, place) => {
          const { from, width } = places[place] ?? { from: 0, width: 0 };
          return <rect key={key} x={`${from}%`} width={`${width}%`} height="28" {...fillOf(look, id)} />;
        })}
      </svg>
      <dl className="chart-parts">
        {parts.map(({ key, look, name, shown }) => (
          <div key={key}>
            <dt>
              <Swatch look={look} /> {name}
            </dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
};
