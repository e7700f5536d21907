import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { industrialZonesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import type { IndustrialZonesQuery } from './industrial-zones.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { countsOf, readZoneFilter } from './zone-filter.ts';
import type { ZoneFilter } from './zone-filter.ts';

type Zones = IndustrialZonesQuery['industrialZones'];

interface ChoiceProps {
  readonly name: keyof ZoneFilter;
  readonly value: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly word: (value: string) => string;
  readonly onChoose: (name: keyof ZoneFilter, value: string) => void;
}

const Choice = ({ name, value, counts, word, onChoose }: ChoiceProps): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const values = [...new Set([...counts.keys(), ...(value === null ? [] : [value])])].toSorted((a, b) => word(a).localeCompare(word(b)));
  return (
    <label>
      {t.of('filter', name)}{' '}
      <select name={name} value={value ?? ''} onChange={({ currentTarget }) => onChoose(name, currentTarget.value)}>
        <option value="">{t('any')}</option>
        {values.map((one) => (
          <option key={one} value={one}>{`${word(one)} (${counts.get(one) ?? 0})`}</option>
        ))}
      </select>
    </label>
  );
};

/** Narrows the list by the address. Without scripts it is a form that is sent by its button. */
export const ZoneFilters = ({ zones }: { readonly zones: Zones }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const [params, setParams] = useSearchParams();
  const filter = readZoneFilter(params);
  const regions = new Map(zones.map(({ region }) => [region.slug, region.name.text]));
  const choose = (name: keyof ZoneFilter, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <form className="actions no-print" method="get">
      <Choice
        name="kind"
        value={filter.kind}
        counts={countsOf(zones, filter, 'kind')}
        word={(value) => t.of('kind', value as keyof (typeof INDUSTRIAL_ZONE_WORDS)['RU']['kind'])}
        onChoose={choose}
      />
      <Choice
        name="status"
        value={filter.status}
        counts={countsOf(zones, filter, 'status')}
        word={(value) => t.of('status', value as keyof (typeof INDUSTRIAL_ZONE_WORDS)['RU']['status'])}
        onChoose={choose}
      />
      <Choice
        name="region"
        value={filter.region}
        counts={countsOf(zones, filter, 'region')}
        word={(value) => regions.get(value) ?? value}
        onChoose={choose}
      />
      <Button type="submit" look="secondary">
        {t('show')}
      </Button>
      {params.size > 0 && <Link to={industrialZonesUrl}>{t('showAll')}</Link>}
    </form>
  );
};
