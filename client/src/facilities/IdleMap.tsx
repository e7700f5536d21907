import type { ReactElement } from 'react';
import { searchUrl } from '../kernel/search-url.ts';
import { useWords } from '../kernel/words.ts';
import { CountryMap } from '../map/CountryMap.tsx';
import type { MapPoint } from '../map/CountryMap.tsx';
import type { FacilityOverviewQuery } from './facilities.graphql.ts';
import { FACILITY_WORDS } from './facilities.words.ts';
import './IdleMap.css';

type Row = FacilityOverviewQuery['facilityOverview'][number];
type Region = Row['region'];

/** As the overview counts them: what works again or was demolished is not idle. */
const IDLE = { kinds: ['FACILITY'], statuses: ['IDLE', 'PARTLY_USED', 'UNKNOWN'] } as const;

const byCount = (one: MapPoint, other: MapPoint): number => other.count - one.count || (one.key < other.key ? -1 : 1);

const regionsOf = (rows: readonly Row[]): { readonly region: Region; readonly count: number }[] => {
  const counts = new Map<string, { readonly region: Region; readonly count: number }>();
  for (const { region, idle } of rows) counts.set(region.id, { region, count: idle + (counts.get(region.id)?.count ?? 0) });
  return [...counts.values()].filter(({ count }) => count > 0);
};

/** Where plants stand idle: the figures of the table, each leading to the search that lists them. */
export const IdleMap = ({ rows }: { readonly rows: readonly Row[] }): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const towns = rows
    .filter(({ idle }) => idle > 0)
    .map(({ region, town, idle }): MapPoint => {
      const name = town ? town.name.text : t('outside', { region: region.name.text });
      const { lat, lng } = (town ?? region).location;
      const to = searchUrl({ ...IDLE, ...(town ? { towns: [town.slug] } : { regions: [region.slug] }) });
      return { key: town?.slug ?? region.slug, name, label: `${name}: ${t.count('idleCount', idle)}`, count: idle, lat, lng, to };
    });
  const regions = regionsOf(rows).map(({ region, count }): MapPoint => {
    const name = region.name.text;
    const { lat, lng } = region.location;
    const to = searchUrl({ ...IDLE, regions: [region.slug] });
    return { key: region.slug, name, label: `${name}: ${t.count('idleCount', count)}`, count, lat, lng, to };
  });
  return (
    <figure className="idle-map">
      <CountryMap label={t('mapName')} points={towns.toSorted(byCount)} coarse={regions.toSorted(byCount)} />
      <figcaption className="muted small">{t('mapText')}</figcaption>
    </figure>
  );
};
