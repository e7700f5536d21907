import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunitiesUrl, zoneUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { TownGlanceFragmentDoc } from './town-glance.graphql.ts';
import type { TownGlanceFragment } from './town-glance.graphql.ts';
import { IndustrialZoneLinks } from '../industrial-zones/IndustrialZoneLinks.tsx';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { Unknown } from '../sources/AsOf.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_WORDS } from './towns.words.ts';

const Population = ({ population }: { readonly population: NonNullable<TownGlanceFragment['population']> }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  return (
    <>
      <strong className="claim-number">{t.count('people', population.value, formatNumber(locale, population.value))}</strong>
      <span className="under small">{population.year ? <DateText date={String(population.year)} /> : t('undated')}</span>
      {population.quality && (
        <span className="muted small under">
          <LocalText text={population.quality} />
        </span>
      )}
      {population.source && (
        <span className="small under">
          <SourceLinks sources={[population.source]} />
        </span>
      )}
    </>
  );
};

const Zones = ({ zones }: { readonly zones: TownGlanceFragment['zones'] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  if (zones.length === 0) return <span className="muted">{t('zonesNone')}</span>;
  return (
    <ul className="plain">
      {zones.map((zone) => (
        <li key={zone.id}>
          <Link to={zoneUrl(zone.slug)}>
            <LocalText text={zone.name} />
          </Link>
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly from: FragmentType<TownGlanceFragment>;
  readonly opportunities: number;
}

/** The town in a few lines. */
export const TownGlance = ({ from, opportunities }: Props): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownGlanceFragmentDoc, from);
  if (!town) return null;
  return (
    <aside className="panel glance">
      <dl className="facts">
        <dt>{t.of('column', 'region')}</dt>
        <dd>
          <Link to={`${opportunitiesUrl}?region=${town.region.slug}`}>
            <LocalText text={town.region.name} />
          </Link>
        </dd>
        <dt>{t.of('column', 'population')}</dt>
        <dd>
          {town.population ? <Population population={town.population} /> : <Unknown />}
          {town.population && (
            <ChallengeLink
              place="towns"
              slug={town.slug}
              figure="POPULATION"
              name={t.of('column', 'population')}
              isDisputed={town.disputed.includes('POPULATION')}
            />
          )}
        </dd>
        <dt>{t.of('column', 'opportunities')}</dt>
        <dd>
          <Link to={`${opportunitiesUrl}?town=${town.slug}`}>{t.count('opportunitiesCount', opportunities)}</Link>
        </dd>
        <dt>{t('zonesTitle')}</dt>
        <dd>
          <Zones zones={town.zones} />
        </dd>
        {town.industrialZones.length > 0 && (
          <>
            <dt>{t('industrialZones')}</dt>
            <dd>
              <IndustrialZoneLinks zones={town.industrialZones} />
            </dd>
          </>
        )}
        <dt>{t('kato')}</dt>
        <dd>{town.kato}</dd>
      </dl>
    </aside>
  );
};
