import { useRef, useState } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { planAround } from 'shared/industrial-zones/outline.ts';
import type { Corner, Metres, Outline } from 'shared/industrial-zones/outline.ts';
import { PlanGrid, PLAN_RATIO, viewBoxOf } from './PlanGrid.tsx';
import { PlanShapes } from './PlanShapes.tsx';
import type { Shape } from './PlanShapes.tsx';
import './PlanCanvas.css';
import './PlanShapes.css';

interface Props {
  readonly label: string;
  readonly centre: Corner;
  readonly width: number;
  /** What is drawn besides the outline that is being edited. */
  readonly shapes: readonly Shape[];
  readonly corners: Outline;
  readonly onChange: (corners: Outline) => void;
}

/** Where a pointer is, in metres of the drawing. */
const spotOf = (frame: SVGSVGElement, { clientX, clientY }: PointerEvent, width: number): Metres => {
  const box = frame.getBoundingClientRect();
  return { x: ((clientX - box.left) / box.width - 0.5) * width, y: (0.5 - (clientY - box.top) / box.height) * width * PLAN_RATIO };
};

/** A drawing to be edited with a pointer: a press adds a corner, and a corner can be dragged. The field of coordinates beside it does the same without one. */
export const PlanCanvas = ({ label, centre, width, shapes, corners, onChange }: Props): ReactElement => {
  const frame = useRef<SVGSVGElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const { toPlan, toCorner } = planAround(centre);
  const cornerAt = (event: PointerEvent): Corner | null => (frame.current ? toCorner(spotOf(frame.current, event, width)) : null);
  const add = (event: PointerEvent): void => {
    const corner = cornerAt(event);
    if (corner) onChange([...corners, corner]);
  };
  const take = (event: PointerEvent<SVGElement>, nth: number): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(nth);
  };
  const move = (event: PointerEvent): void => {
    const corner = dragged === null ? null : cornerAt(event);
    if (corner) onChange(corners.map((one, nth) => (nth === dragged ? corner : one)));
  };
  return (
    <svg ref={frame} className="plan-frame plan-canvas" viewBox={viewBoxOf(width)} role="img" aria-label={label} onPointerDown={add}>
      <PlanGrid width={width} />
      <PlanShapes shapes={shapes} centre={centre} width={width} />
      {corners.map((corner, nth) => {
        const { x, y } = toPlan(corner);
        return (
          <circle
            key={nth}
            className="plan-corner"
            cx={x}
            cy={-y}
            r={width / 80}
            onPointerDown={(event) => take(event, nth)}
            onPointerMove={move}
            onPointerUp={() => setDragged(null)}
          />
        );
      })}
    </svg>
  );
};
