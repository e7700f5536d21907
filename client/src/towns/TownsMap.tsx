import type { ReactElement } from 'react';
import outline from '../map/outline.json';
import { HEIGHT, project, WIDTH } from '../map/projection.ts';
import { spread } from '../map/spread.ts';
import { percentOn } from '../ui/charts/chart-scale.ts';
import '../map/CountryMap.css';
import './TownsMap.css';

export interface TownOnMap {
  readonly slug: string;
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly number: number;
  readonly shown: string;
}

const LEAST = 9;
const GROWTH = 24;

interface Props {
  /** What is drawn, in one sentence; the same figures stand in the table. */
  readonly label: string;
  readonly towns: readonly TownOnMap[];
  readonly scale: { readonly from: number; readonly to: number };
}

/** The towns with a known figure on the map of the country; areas of the circles are proportional to the figures. */
export const TownsMap = ({ label, towns, scale }: Props): ReactElement => {
  const spots = towns.map((town) => ({
    ...project(town),
    r: LEAST + GROWTH * Math.sqrt(percentOn(town.number, scale.from, scale.to) / 100),
  }));
  const circles = spread(spots, WIDTH, HEIGHT);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <path className="map-country" d={outline.path} />
        {towns.map((town, place) => {
          const circle = circles[place];
          if (!circle) return null;
          const { x, y, r } = circle;
          return (
            <g key={town.slug} className="map-town">
              <title>{`${town.name}: ${town.shown}`}</title>
              <circle cx={Math.round(x)} cy={Math.round(y)} r={Math.round(r)} />
              <text x={Math.round(x)} y={Math.round(y + r + 16)} textAnchor="middle">
                {town.name}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
};
