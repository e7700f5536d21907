import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { opportunitiesUrl, townUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import type { TextOfData } from '../sources/claim-types.ts';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { IndustrialZoneGlanceFragmentDoc } from './industrial-zone-glance.graphql.ts';
import type { IndustrialZoneGlanceFragment } from './industrial-zone-glance.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';

type Zone = IndustrialZoneGlanceFragment;

const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Words = ({ text }: { readonly text?: TextOfData | null | undefined }): ReactElement =>
  text ? <LocalText text={text} /> : <Unknown />;

const Amount = ({ value, unit }: { readonly value?: number | null | undefined; readonly unit?: Unit }): ReactElement => {
  const locale = useLocale();
  if (typeof value !== 'number') return <Unknown />;
  return unit ? <Quantity value={value} unit={unit} /> : <span className="figure">{formatNumber(locale, value)}</span>;
};

const Where = ({ zone }: { readonly zone: Zone }): ReactElement => (
  <>
    <Link to={`${opportunitiesUrl}?region=${zone.region.slug}`}>
      <LocalText text={zone.region.name} />
    </Link>
    {zone.town && (
      <span className="under">
        <Link to={townUrl(zone.town.slug)}>
          <LocalText text={zone.town.name} />
        </Link>
      </span>
    )}
    {zone.place && (
      <span className="muted small under">
        <LocalText text={zone.place} />
      </span>
    )}
  </>
);

const Premises = ({ premises }: { readonly premises: Zone['premises'] }): ReactElement => (
  <ul className="plain">
    {premises.map(({ what, count, areaM2 }) => (
      <li key={what.text}>
        <LocalText text={what} />
        {typeof count === 'number' && (
          <>
            {': '}
            <span className="figure">{count}</span>
          </>
        )}
        {typeof areaM2 === 'number' && (
          <>
            {typeof count === 'number' ? ', ' : ': '}
            <Quantity value={areaM2} unit="M2" />
          </>
        )}
      </li>
    ))}
  </ul>
);

/** A sum or number that is a plan as long as the zone does not work. */
const Planned = ({ zone, children }: { readonly zone: Zone; readonly children: ReactNode }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const isPlan = zone.status !== 'WORKING' && zone.status !== 'FULL';
  return (
    <>
      {children}
      {isPlan && <span className="muted small under">{t('planned')}</span>}
    </>
  );
};

const Networks = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  return (
    <>
      <Pair label={t('power')}>
        <Amount value={zone.powerMva} unit="MVA" />
      </Pair>
      <Pair label={t('water')}>
        <Amount value={zone.waterM3Day} unit="M3_DAY" />
      </Pair>
      <Pair label={t('heat')}>
        <Amount value={zone.heatGcalHour} unit="GCAL_HOUR" />
      </Pair>
      <Pair label={t('utilities')}>
        <Words text={zone.utilities} />
      </Pair>
      {(zone.networksNeeded || typeof zone.networksCost === 'number') && (
        <Pair label={t('networksNeeded')}>
          <Words text={zone.networksNeeded} />
          {typeof zone.networksCost === 'number' && (
            <span className="under">
              <Money amount={zone.networksCost} />
            </span>
          )}
        </Pair>
      )}
    </>
  );
};

const Business = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  return (
    <>
      <Pair label={t('residents')}>
        <Amount value={zone.residents} />
      </Pair>
      <Pair label={t('jobs')}>
        {typeof zone.jobs === 'number' ? (
          <Planned zone={zone}>
            <Amount value={zone.jobs} />
          </Planned>
        ) : (
          <Unknown />
        )}
      </Pair>
      <Pair label={t('investment')}>
        {typeof zone.investment === 'number' ? (
          <Planned zone={zone}>
            <Money amount={zone.investment} />
          </Planned>
        ) : (
          <Unknown />
        )}
      </Pair>
      <Pair label={t('prices')}>
        <Words text={zone.prices} />
      </Pair>
      <Pair label={t('loanTerms')}>
        <Words text={zone.loanTerms} />
      </Pair>
    </>
  );
};

/** The zone in a few lines. Everything is as of one date: that of its newest source. */
export const IndustrialZoneGlance = ({ from }: { readonly from: FragmentType<Zone> }): ReactElement | null => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const zone = useFields(IndustrialZoneGlanceFragmentDoc, from);
  if (!zone) return null;
  return (
    <section className="section panel" aria-labelledby="glance">
      <h2 id="glance">{t('glanceTitle')}</h2>
      <p className="muted small">
        {t('asOf')}
        {': '}
        <AsOf date={zone.asOf} basis={zone.asOfBasis} />
      </p>
      <dl className="facts facts-wide">
        <Pair label={t('place')}>
          <Where zone={zone} />
        </Pair>
        <Pair label={t('operator')}>
          <Words text={zone.operator} />
          <span className="muted small under">
            {t('steward')} <LocalText text={zone.steward.name} />
          </span>
        </Pair>
        <Pair label={t('founded')}>{zone.foundedOn ? <DateText date={zone.foundedOn} /> : <Unknown />}</Pair>
        <Pair label={t('act')}>
          <Words text={zone.act} />
        </Pair>
        <Pair label={t('area')}>
          <Amount value={zone.areaHa} unit="HA" />
        </Pair>
        <Pair label={t('free')}>
          <Amount value={zone.freeHa} unit="HA" />
        </Pair>
        {typeof zone.plots === 'number' && (
          <Pair label={t('plots')}>
            <Amount value={zone.plots} />
          </Pair>
        )}
        <Pair label={t('premises')}>{zone.premises.length > 0 ? <Premises premises={zone.premises} /> : <Unknown />}</Pair>
        {zone.readiness && (
          <Pair label={t('readiness')}>
            <LocalText text={zone.readiness} />
          </Pair>
        )}
        <Networks zone={zone} />
        <Business zone={zone} />
      </dl>
    </section>
  );
};
