import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { MAP_WORDS } from './map.words.ts';
import { SOURCES } from './outlines.ts';

/** Source and licence of the outlines. */
export const MapSource = (): ReactElement => {
  const t = useWords(MAP_WORDS);
  const credits = new Set(SOURCES.map(({ credit, licence }) => `${credit} (${licence === 'Public domain' ? t('publicDomain') : licence})`));
  return (
    <details className="explore-source">
      <summary>{t('aboutMap')}</summary>
      <p>
        {t('outlines', { credit: [...credits].join(', ') })} {SOURCES.some(({ isSchematic }) => isSchematic) && t('schematic')}
      </p>
      <p lang="en">{SOURCES.map(({ source }) => source).join('; ')}</p>
    </details>
  );
};
