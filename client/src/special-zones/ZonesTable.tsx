import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunitiesUrl, zoneTermsUrl, zoneUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { ZonesQuery } from './special-zones.graphql.ts';
import type { SpecialZoneFigure } from 'shared/challenges/vocabulary.ts';
import { Disputed } from '../sources/Disputed.tsx';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { DateText, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import { TERMS_WORDS } from './terms/terms.words.ts';
import { ZoneEnd } from './ZoneEnd.tsx';

type Zone = ZonesQuery['zones'][number];

/** After this many years an area may have been changed by an act that was not found. */
const OLD_YEARS = 5;

const isOld = (asOf: string): boolean => Number(asOf.slice(0, 4)) + OLD_YEARS < new Date().getFullYear();

export const Area = ({
  areaHa,
  asOf,
}: {
  readonly areaHa?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}): ReactElement => {
  const t = useWords(ZONE_WORDS);
  if (areaHa === null || areaHa === undefined) return <Unknown />;
  return (
    <>
      <Quantity value={areaHa} unit="HA" />
      <span className="muted small under">
        <AsOf date={asOf} />
      </span>
      {asOf && isOld(asOf) && <span className="muted small under">{t('areaOld')}</span>}
    </>
  );
};

/** Shown where no act in force confirms the end of a term. */
export const Unconfirmed = ({ isConfirmed }: { readonly isConfirmed: boolean }): ReactElement | null => {
  const t = useWords(ZONE_WORDS);
  return isConfirmed ? null : <span className="muted small under">{t('endUnconfirmed')}</span>;
};

const Terms = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const terms = useWords(TERMS_WORDS);
  if (!zone.termsInForce) return <span className="muted">{t('termsNone')}</span>;
  const { number, effectiveFrom } = zone.termsInForce;
  return (
    <>
      <Link to={zoneTermsUrl(zone.slug, number)}>{terms('versionName', { number })}</Link>
      {effectiveFrom && (
        <span className="muted small under">
          {t('from')} <DateText date={effectiveFrom} />
        </span>
      )}
    </>
  );
};

const Mark = ({ zone, figure }: { readonly zone: Zone; readonly figure: SpecialZoneFigure }): ReactElement | null =>
  zone.disputed.includes(figure) ? <Disputed /> : null;

const Row = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={zoneUrl(zone.slug)}>
          <LocalText text={zone.name} />
        </Link>
      </th>
      <td data-label={t.of('column', 'region')}>
        <LocalText text={zone.region.name} />
      </td>
      <td data-label={t.of('column', 'term')}>
        {zone.validUntil ? <ZoneEnd validUntil={zone.validUntil} /> : <Unknown />} <Mark zone={zone} figure="VALID_UNTIL" />
        {zone.validUntil && <Unconfirmed isConfirmed={zone.validUntilConfirmed} />}
      </td>
      <td className="number" data-label={t.of('column', 'area')}>
        <Area areaHa={zone.areaHa} asOf={zone.areaAsOf} /> <Mark zone={zone} figure="AREA_HA" />
      </td>
      <td data-label={t.of('column', 'company')}>
        {zone.managementCompany ? <LocalText text={zone.managementCompany} /> : <Unknown />}{' '}
        <Mark zone={zone} figure="MANAGEMENT_COMPANY" />
      </td>
      <td className="number" data-label={t.of('column', 'opportunities')}>
        <Link to={`${opportunitiesUrl}?zone=${zone.slug}`}>{zone.opportunityCount}</Link>
      </td>
      <td data-label={t.of('column', 'terms')}>
        <Terms zone={zone} />
      </td>
    </tr>
  );
};

/** The zones side by side; on a phone each is a card. */
export const ZonesTable = ({ zones }: { readonly zones: readonly Zone[] }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{t('zonesTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t.of('column', 'name')}</th>
            <th scope="col">{t.of('column', 'region')}</th>
            <th scope="col">{t.of('column', 'term')}</th>
            <th scope="col" className="number">
              {t.of('column', 'area')}
            </th>
            <th scope="col">{t.of('column', 'company')}</th>
            <th scope="col" className="number">
              {t.of('column', 'opportunities')}
            </th>
            <th scope="col">{t.of('column', 'terms')}</th>
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
