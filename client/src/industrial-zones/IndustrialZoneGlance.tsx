import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { opportunitiesUrl, townUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import type { ChallengedZoneFigure } from 'shared/challenges/vocabulary.ts';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import type { TextOfData } from '../sources/claim-types.ts';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { IndustrialZoneGlanceFragmentDoc } from './industrial-zone-glance.graphql.ts';
import type { IndustrialZoneGlanceFragment } from './industrial-zone-glance.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';
import { ZoneOperator } from './ZoneOperator.tsx';

type Zone = IndustrialZoneGlanceFragment;

const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface FigureProps {
  readonly zone: Zone;
  readonly figure: ChallengedZoneFigure;
  readonly label: string;
  /** Nobody can challenge what nobody has stated. */
  readonly isKnown: boolean;
  readonly children: ReactNode;
}

/** A figure, the mark of a challenge that stands against it, and the link to challenge it. */
const Figure = ({ zone, figure, label, isKnown, children }: FigureProps): ReactElement => (
  <Pair label={label}>
    {children}
    {isKnown && (
      <ChallengeLink place="industrial-zones" slug={zone.slug} figure={figure} name={label} isDisputed={zone.disputed.includes(figure)} />
    )}
  </Pair>
);

const isNumber = (value: number | null | undefined): boolean => typeof value === 'number';

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
      <Figure zone={zone} figure="POWER_MVA" label={t('power')} isKnown={isNumber(zone.powerMva)}>
        <Amount value={zone.powerMva} unit="MVA" />
      </Figure>
      <Figure zone={zone} figure="WATER_M3_DAY" label={t('water')} isKnown={isNumber(zone.waterM3Day)}>
        <Amount value={zone.waterM3Day} unit="M3_DAY" />
      </Figure>
      <Figure zone={zone} figure="HEAT_GCAL_HOUR" label={t('heat')} isKnown={isNumber(zone.heatGcalHour)}>
        <Amount value={zone.heatGcalHour} unit="GCAL_HOUR" />
      </Figure>
      <Figure zone={zone} figure="UTILITIES" label={t('utilities')} isKnown={zone.utilities !== null}>
        <Words text={zone.utilities} />
      </Figure>
      {(zone.networksNeeded || typeof zone.networksCost === 'number') && (
        <Figure zone={zone} figure="NETWORKS_NEEDED" label={t('networksNeeded')} isKnown>
          <Words text={zone.networksNeeded} />
          {typeof zone.networksCost === 'number' && (
            <span className="under">
              <Money amount={zone.networksCost} />
            </span>
          )}
        </Figure>
      )}
    </>
  );
};

const Business = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  return (
    <>
      <Figure zone={zone} figure="RESIDENTS" label={t('residents')} isKnown={isNumber(zone.residents)}>
        <Amount value={zone.residents} />
      </Figure>
      <Figure zone={zone} figure="JOBS" label={t('jobs')} isKnown={isNumber(zone.jobs)}>
        {typeof zone.jobs === 'number' ? (
          <Planned zone={zone}>
            <Amount value={zone.jobs} />
          </Planned>
        ) : (
          <Unknown />
        )}
      </Figure>
      <Figure zone={zone} figure="INVESTMENT" label={t('investment')} isKnown={isNumber(zone.investment)}>
        {typeof zone.investment === 'number' ? (
          <Planned zone={zone}>
            <Money amount={zone.investment} />
          </Planned>
        ) : (
          <Unknown />
        )}
      </Figure>
      <Figure zone={zone} figure="PRICES" label={t('prices')} isKnown={zone.prices !== null}>
        <Words text={zone.prices} />
      </Figure>
      <Figure zone={zone} figure="LOAN_TERMS" label={t('loanTerms')} isKnown={zone.loanTerms !== null}>
        <Words text={zone.loanTerms} />
      </Figure>
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
        <Figure zone={zone} figure="OPERATOR" label={t('operator')} isKnown={zone.operator !== null || zone.operatorBin !== null}>
          <ZoneOperator zone={zone} />
          <span className="muted small under">
            {t('steward')} <LocalText text={zone.steward.name} />
          </span>
        </Figure>
        <Figure zone={zone} figure="FOUNDED_ON" label={t('founded')} isKnown={zone.foundedOn !== null}>
          {zone.foundedOn ? <DateText date={zone.foundedOn} /> : <Unknown />}
        </Figure>
        <Pair label={t('act')}>
          <Words text={zone.act} />
        </Pair>
        <Figure zone={zone} figure="AREA_HA" label={t('area')} isKnown={isNumber(zone.areaHa)}>
          <Amount value={zone.areaHa} unit="HA" />
        </Figure>
        <Figure zone={zone} figure="FREE_HA" label={t('free')} isKnown={isNumber(zone.freeHa)}>
          <Amount value={zone.freeHa} unit="HA" />
        </Figure>
        {typeof zone.plots === 'number' && (
          <Figure zone={zone} figure="PLOTS" label={t('plots')} isKnown>
            <Amount value={zone.plots} />
          </Figure>
        )}
        <Figure zone={zone} figure="PREMISES" label={t('premises')} isKnown={zone.premises.length > 0}>
          {zone.premises.length > 0 ? <Premises premises={zone.premises} /> : <Unknown />}
        </Figure>
        {zone.readiness && (
          <Figure zone={zone} figure="READINESS" label={t('readiness')} isKnown>
            <LocalText text={zone.readiness} />
          </Figure>
        )}
        <Networks zone={zone} />
        <Business zone={zone} />
      </dl>
    </section>
  );
};
