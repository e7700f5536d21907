import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { PLACE_MAP_WORDS } from './place-map.words.ts';
import { groundAround, HALF, NAME_BELOW, townsAround } from './place-ground.ts';
import type { NamedDot, Point } from './place-ground.ts';
import { PlaceGroundDocument } from './place-map.graphql.ts';
import './PlaceMap.css';

const SCALE_KM = 100;

/** A circle of this radius in km stands for a town or district whose centre the point is. */
const AREA = 14;

const Town = ({ dot: { x, y, name, side } }: { readonly dot: NamedDot }): ReactElement => (
  <g className="place-map-town">
    <circle cx={x} cy={y} r="3" />
    {name && (
      <text x={x + (side === 'start' ? 7 : -7)} y={y + 4} textAnchor={side}>
        {name}
      </text>
    )}
  </g>
);

interface Props {
  readonly centre: Point;
  /** The town or the locality. */
  readonly name: string;
  /** The point is the centre of a town or district and not the place itself. */
  readonly isHint: boolean;
}

/** Where a place is: the land around it with borders, waters and the single-industry towns, and a scale. */
export const PlaceMap = ({ centre, name, isHint }: Props): ReactElement => {
  const t = useWords(PLACE_MAP_WORDS);
  const locale = useLocale();
  const { data } = useQuery(PlaceGroundDocument);
  const ground = useMemo(() => groundAround(centre), [centre]);
  const towns = townsAround(
    { ...centre, name },
    (data?.towns ?? []).map(({ name, location }) => ({ name: name.text, ...location })),
  );
  const named = towns.flatMap((town) => (town.name ? [town.name] : []));
  const [left, bottom] = [-HALF.width + 14, HALF.height - 14];
  return (
    <figure className="place-map-figure">
      <svg
        className="place-map"
        viewBox={`${-HALF.width} ${-HALF.height} ${2 * HALF.width} ${2 * HALF.height}`}
        role="img"
        aria-label={named.length > 0 ? t('labelNear', { towns: named.join(', ') }) : t('label')}
      >
        <path className="place-map-land" d={ground.country} />
        <path className="place-map-river" d={ground.rivers} />
        <path className="place-map-water" d={ground.water} />
        <path className="place-map-border" d={ground.regions} />
        <path className="place-map-country" d={ground.country} />
        {towns.map((dot) => (
          <Town key={`${dot.x} ${dot.y}`} dot={dot} />
        ))}
        {isHint ? <circle className="place-map-area" r={AREA} /> : <circle className="place-map-area" r="7" />}
        <circle className="place-map-here" r="5" />
        <text className="place-map-name" y={NAME_BELOW} textAnchor="middle">
          {name}
        </text>
        <path className="place-map-scale" d={`M${left} ${bottom - 5}v5h${SCALE_KM}v-5`} />
        <text className="place-map-km" x={left + SCALE_KM / 2} y={bottom - 6} textAnchor="middle">
          {t('km', { km: formatNumber(locale, SCALE_KM, 0) })}
        </text>
      </svg>
      <figcaption className="small muted">{t('caption')}</figcaption>
    </figure>
  );
};
