import type { ReactElement } from 'react';
import './PlanShapes.css';

/** The share of the width that the height of a drawing has. */
export const PLAN_RATIO = 0.75;

export const viewBoxOf = (width: number): string => `${-width / 2} ${(-width * PLAN_RATIO) / 2} ${width} ${width * PLAN_RATIO}`;

const CELLS = 8;

/** Metres of a square of the grid. */
export const cellOf = (width: number): number => width / CELLS;

/** Squares of a round number of metres behind a drawing. */
export const PlanGrid = ({ width }: { readonly width: number }): ReactElement => {
  const cell = cellOf(width);
  const [right, bottom] = [width / 2, (width * PLAN_RATIO) / 2];
  const lines = Array.from({ length: CELLS + 1 }, (_, n) => -right + n * cell);
  return (
    <g className="plan-grid" aria-hidden="true">
      {lines.map((at) => (
        <line key={`x${at}`} x1={at} x2={at} y1={-bottom} y2={bottom} vectorEffect="non-scaling-stroke" />
      ))}
      {lines
        .filter((at) => Math.abs(at) <= bottom)
        .map((at) => (
          <line key={`y${at}`} x1={-right} x2={right} y1={at} y2={at} vectorEffect="non-scaling-stroke" />
        ))}
    </g>
  );
};
