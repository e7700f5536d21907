import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { ClaimNumber } from '../sources/ClaimTable.tsx';
import { SmallMultiples } from '../ui/charts/SmallMultiples.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { scaleOf } from './comparison.ts';
import type { TownsQuery } from './towns.graphql.ts';
import { TOWN_WORDS } from './towns.words.ts';
import { TownsMap } from './TownsMap.tsx';

type Indicator = NonNullable<TownsQuery['townIndicator']>;
type Town = TownsQuery['towns'][number];
type Value = Indicator['values'][number];

interface Props {
  readonly view: 'chart' | 'map';
  readonly towns: readonly Town[];
  readonly indicator: Indicator;
}

const panelOf = (town: Town, value: Value | undefined, indicator: string) => ({
  key: town.slug,
  name: (
    <Link to={townUrl(town.slug)}>
      <LocalText text={town.name} />
    </Link>
  ),
  value: value?.number ?? null,
  shown: value ? <ClaimNumber claim={{ ...value, indicator }} /> : <Unknown />,
  others: value?.others ?? [],
  under: value && (
    <span className="muted small">
      <AsOf date={value.asOf} basis={value.basis} />
    </span>
  ),
});

/** All towns by one figure, as panels on one scale or on the map; the table below has the same figures. */
export const TownsDrawing = ({ view, towns, indicator }: Props): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  const valueOf = new Map(indicator.values.map((value) => [value.town, value]));
  const isPercent = indicator.values.some(({ unit }) => unit?.text === '%');
  const scale = scaleOf(
    indicator.values.flatMap(({ number, others }) => [number, ...others]),
    isPercent,
  );
  const label = t('drawingOf', { indicator: indicator.label.text, known: indicator.known, of: towns.length });
  if (view === 'map') {
    const known = towns.flatMap((town) => {
      const value = valueOf.get(town.slug);
      const shown = value && `${formatNumber(locale, value.number)} ${value.unit?.text ?? ''}`;
      return value && shown ? [{ slug: town.slug, name: town.name.text, ...town.location, number: value.number, shown }] : [];
    });
    return <TownsMap label={label} towns={known} scale={scale} />;
  }
  const byValue = towns.toSorted((a, b) => (valueOf.get(b.slug)?.number ?? -Infinity) - (valueOf.get(a.slug)?.number ?? -Infinity));
  return (
    <>
      <p className="muted small">{t('chartLead')}</p>
      <SmallMultiples label={label} panels={byValue.map((town) => panelOf(town, valueOf.get(town.slug), indicator.indicator))} {...scale} />
    </>
  );
};
