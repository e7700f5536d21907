import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import type { MapContent } from './explore.ts';
import { MAP_WORDS } from './map.words.ts';
import outline from './outline.json';
import { HEIGHT, project, WIDTH } from './projection.ts';
import './CountryMap.css';
import './StillMap.css';

const LEAST = 7;
const GROWTH = 4;

interface Props extends Pick<MapContent, 'clusters' | 'onPick'> {
  readonly isLoading: boolean;
}

/**
 * A static drawing of the country in place of the interactive map: while that is loading, and where the browser cannot draw it;
 * then with a list of the same places.
 */
export const StillMap = ({ clusters, onPick, isLoading }: Props): ReactElement => {
  const t = useWords(MAP_WORDS);
  return (
    <div className={isLoading ? 'still-map is-loading' : 'still-map'}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path className="map-country" d={outline.path} />
        {clusters.map((cluster) => {
          const { x, y } = project(cluster);
          return (
            <circle
              key={cluster.key}
              className="map-dot"
              cx={Math.round(x)}
              cy={Math.round(y)}
              r={Math.round(LEAST + GROWTH * Math.log10(cluster.count + 1))}
            />
          );
        })}
      </svg>
      {isLoading ? (
        <output className="small">{t('loading')}</output>
      ) : (
        <>
          <p className="small">{t('failed')}</p>
          {clusters.length === 0 && <p className="muted">{t('nothing')}</p>}
          <ul className="plain still-list">
            {clusters.map((cluster) => (
              <li key={cluster.key}>
                <Button look="quiet" onClick={() => onPick(cluster)}>
                  {cluster.label}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
