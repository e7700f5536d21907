import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import outline from './outline.json';
import { HEIGHT, project, WIDTH } from './projection.ts';
import { spread } from './spread.ts';
import './CountryMap.css';

/** Something shown at a point, and where it leads. */
export interface MapPoint {
  readonly key: string;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  /** Shown beside the circle while it is hovered. */
  readonly name: string;
  /** The full text for screen readers. */
  readonly label: string;
  readonly to: string;
}

interface Scale {
  readonly least: number;
  readonly grow: number;
}

/** Areas are proportional to counts; the smallest is still large enough for a finger or pointer at the widths used. */
const FINE: Scale = { least: 15.5, grow: 2.6 };
const COARSE: Scale = { least: 36, grow: 2.4 };

const placed = (
  points: readonly MapPoint[],
  { least, grow }: Scale,
): { point: MapPoint; at: ReturnType<typeof project>; x: number; y: number; r: number }[] => {
  const spots = points.map((point) => ({ ...project(point), r: least + grow * Math.sqrt(point.count) }));
  const moved = spread(spots, WIDTH, HEIGHT);
  return points.flatMap((point, index) => {
    const at = spots[index];
    const circle = moved[index];
    return at && circle ? [{ point, at, x: circle.x, y: circle.y, r: circle.r }] : [];
  });
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Near the edges the name extends inwards. */
const anchorOf = (x: number): 'start' | 'middle' | 'end' => {
  if (x < WIDTH * 0.15) return 'start';
  return x > WIDTH * 0.85 ? 'end' : 'middle';
};

const Layer = ({
  points,
  scale,
  className,
}: {
  readonly points: readonly MapPoint[];
  readonly scale: Scale;
  readonly className: string;
}): ReactElement => {
  const circles = useMemo(() => placed(points, scale), [points, scale]);
  return (
    <g className={className}>
      {circles.map(({ point, at, x, y }) => (
        <line key={point.key} className="map-leader" x1={tenth(at.x)} y1={tenth(at.y)} x2={tenth(x)} y2={tenth(y)} />
      ))}
      {circles.map(({ point, x, y, r }) => (
        <Link key={point.key} className="map-point" to={point.to} aria-label={point.label}>
          <circle cx={tenth(x)} cy={tenth(y)} r={tenth(r)} />
          <text x={tenth(x)} y={tenth(y)} className="map-count">
            {point.count}
          </text>
          <text x={tenth(x)} y={tenth(y - r - 6)} textAnchor={anchorOf(x)} className="map-name">
            {point.name}
          </text>
        </Link>
      ))}
    </g>
  );
};

interface Props {
  readonly label: string;
  /** Shown where there is room. */
  readonly points: readonly MapPoint[];
  /** Fewer and larger ones, for narrow screens. */
  readonly coarse: readonly MapPoint[];
}

/** A drawing of the country with counted points. An equivalent list is beside it. */
export const CountryMap = ({ label, points, coarse }: Props): ReactElement => (
  <nav className="map" aria-label={label}>
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <path className="map-country" d={outline.path} />
      <Layer className="map-fine" points={points} scale={FINE} />
      <Layer className="map-coarse" points={coarse} scale={COARSE} />
    </svg>
  </nav>
);
