import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { industrialZoneUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { ChallengedZoneFigure } from 'shared/challenges/vocabulary.ts';
import { Disputed } from '../sources/Disputed.tsx';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { IndustrialZonesQuery } from './industrial-zones.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { ZoneBadges } from './ZoneBadges.tsx';

type Zone = IndustrialZonesQuery['industrialZones'][number];

const Hectares = ({ value }: { readonly value?: number | null | undefined }): ReactElement =>
  typeof value === 'number' ? <Quantity value={value} unit="HA" /> : <Unknown />;

const Count = ({ value }: { readonly value?: number | null | undefined }): ReactElement =>
  typeof value === 'number' ? <span className="figure">{value}</span> : <Unknown />;

const Mark = ({ zone, figure }: { readonly zone: Zone; readonly figure: ChallengedZoneFigure }): ReactElement | null =>
  zone.disputed.includes(figure) ? <Disputed /> : null;

const Row = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={industrialZoneUrl(zone.slug)}>
          <LocalText text={zone.name} />
        </Link>
        <span className="under">
          <ZoneBadges zone={zone} />
        </span>
      </th>
      <td data-label={t('place')}>
        {zone.town ? (
          <Link to={townUrl(zone.town.slug)}>
            <LocalText text={zone.town.name} />
          </Link>
        ) : (
          zone.place && <LocalText text={zone.place} />
        )}
        <span className="muted small under">
          <LocalText text={zone.region.name} />
        </span>
      </td>
      <td className="number" data-label={t('area')}>
        <Hectares value={zone.areaHa} /> <Mark zone={zone} figure="AREA_HA" />
      </td>
      <td className="number" data-label={t('free')}>
        <Hectares value={zone.freeHa} /> <Mark zone={zone} figure="FREE_HA" />
      </td>
      <td className="number" data-label={t('residents')}>
        <Count value={zone.residents} /> <Mark zone={zone} figure="RESIDENTS" />
      </td>
      <td className="number" data-label={t('jobs')}>
        <Count value={zone.jobs} /> <Mark zone={zone} figure="JOBS" />
      </td>
      <td data-label={t('asOf')}>
        <AsOf date={zone.asOf} basis={zone.asOfBasis} />
      </td>
    </tr>
  );
};

/** The zones side by side; on a phone each is a card. */
export const IndustrialZonesTable = ({ zones }: { readonly zones: readonly Zone[] }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  if (zones.length === 0) return <p className="muted">{t('none')}</p>;
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('place')}</th>
            {(['area', 'free', 'residents', 'jobs'] as const).map((figure) => (
              <th key={figure} scope="col" className="number">
                {t(figure)}
              </th>
            ))}
            <th scope="col">{t('asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <Row key={zone.id} zone={zone} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
