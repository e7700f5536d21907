import type { ReactElement } from 'react';
import { centreOf, planAround } from 'shared/industrial-zones/outline.ts';
import type { Corner, Outline } from 'shared/industrial-zones/outline.ts';
import './PlanShapes.css';

export interface Shape {
  readonly key: string;
  /** Written in the middle of the shape; empty: nothing is. */
  readonly label: string;
  readonly corners: Outline;
  readonly kind: 'zone' | 'site';
}

/** The points of a polygon in the units of the drawing: metres, with north at the top. */
const pointsOf = (corners: Outline, centre: Corner): string =>
  corners
    .map(planAround(centre).toPlan)
    .map(({ x, y }) => `${x.toFixed(1)},${(-y).toFixed(1)}`)
    .join(' ');

interface Props {
  readonly shapes: readonly Shape[];
  readonly centre: Corner;
  /** Metres. */
  readonly width: number;
}

/** Outlines as polygons with their names, to be put into an `svg` whose units are metres around `centre`. */
export const PlanShapes = ({ shapes, centre, width }: Props): ReactElement => (
  <>
    {shapes.map(({ key, label, corners, kind }) => {
      const { x, y } = planAround(centre).toPlan(centreOf(corners));
      return (
        <g key={key}>
          <polygon className={`plan-${kind}`} points={pointsOf(corners, centre)} vectorEffect="non-scaling-stroke" />
          {label && (
            <text className="plan-label" x={x} y={-y} fontSize={width / 28} textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      );
    })}
  </>
);
