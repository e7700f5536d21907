import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { industrialZonesUrl, zonesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import './ZoneTabs.css';

interface Props {
  readonly shown: 'SPECIAL' | 'INDUSTRIAL';
  /** Number of zones of each sort. */
  readonly special: number;
  readonly industrial: number;
}

/** The two sorts of zones, which differ in law: one gives tax relief, the other premises and networks. */
export const ZoneTabs = ({ shown, special, industrial }: Props): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const current = (sort: Props['shown']): 'page' | undefined => (sort === shown ? 'page' : undefined);
  return (
    <nav className="zone-tabs no-print" aria-label={t('sorts')}>
      <Link to={zonesUrl} aria-current={current('SPECIAL')}>
        {t.count('special', special)}
      </Link>
      <Link to={industrialZonesUrl} aria-current={current('INDUSTRIAL')}>
        {t.count('industrial', industrial)}
      </Link>
    </nav>
  );
};
