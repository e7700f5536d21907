import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { calculatorUrl, opportunitiesUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ZoneGlanceFragmentDoc } from './zone-glance.graphql.ts';
import type { ZoneGlanceFragment } from './zone-glance.graphql.ts';
import type { SpecialZoneFigure } from 'shared/challenges/vocabulary.ts';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { Unknown } from '../sources/AsOf.tsx';
import { DateText, Quantity } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ZONE_WORDS } from './special-zones.words.ts';
import { ZoneEnd } from './ZoneEnd.tsx';
import { Area, Unconfirmed } from './ZonesTable.tsx';

type Zone = ZoneGlanceFragment;

const Term = ({ zone }: { readonly zone: Zone }): ReactElement => (
  <>
    {zone.validUntil ? <ZoneEnd validUntil={zone.validUntil} /> : <Unknown />}
    {zone.validUntilBasis && (
      <span className="muted small under">
        <LocalText text={zone.validUntilBasis} />
      </span>
    )}
    {zone.validUntil && <Unconfirmed isConfirmed={zone.validUntilConfirmed} />}
  </>
);

/** Whether foreign persons are excluded by the zone's location, and how that is known. */
const Border = ({ border }: { readonly border: Zone['customsBorder'] }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  if (!border) return <span className="unknown">{t('borderUnknown')}</span>;
  return (
    <>
      {t(border.isAt ? 'atBorder' : 'notAtBorder')}
      <span className="muted small under">
        <LocalText text={border.basis} />
        {border.isAt && border.source.url && (
          <>
            {': '}
            <a href={border.source.url}>
              <LocalText text={border.source.title} />
            </a>
          </>
        )}
      </span>
    </>
  );
};

const Company = ({ zone }: { readonly zone: Zone }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <>
      {zone.managementCompany ? <LocalText text={zone.managementCompany} /> : <Unknown />}
      <span className="muted small under">
        {t('steward')} <LocalText text={zone.steward.name} />
      </span>
    </>
  );
};

const Subzones = ({ subzones }: { readonly subzones: Zone['subzones'] }): ReactElement => (
  <ul className="plain">
    {subzones.map((subzone) => (
      <li key={subzone.name.text}>
        <LocalText text={subzone.name} />
        {': '}
        {subzone.areaHa === null || subzone.areaHa === undefined ? <Unknown /> : <Quantity value={subzone.areaHa} unit="HA" />}
      </li>
    ))}
  </ul>
);

interface ChallengeProps {
  readonly zone: Zone;
  readonly figure: SpecialZoneFigure;
  readonly label: string;
}

const Challenge = ({ zone, figure, label }: ChallengeProps): ReactElement => (
  <ChallengeLink place="zones" slug={zone.slug} figure={figure} name={label} isDisputed={zone.disputed.includes(figure)} />
);

interface Props {
  readonly from: FragmentType<Zone>;
  readonly opportunities: number;
}

/** The zone in a few lines. */
export const ZoneGlance = ({ from, opportunities }: Props): ReactElement | null => {
  const t = useWords(ZONE_WORDS);
  const zone = useFields(ZoneGlanceFragmentDoc, from);
  if (!zone) return null;
  return (
    <aside className="panel glance">
      <dl className="facts">
        <dt>{t.of('column', 'region')}</dt>
        <dd>
          <Link to={`${opportunitiesUrl}?region=${zone.region.slug}`}>
            <LocalText text={zone.region.name} />
          </Link>
        </dd>
        <dt>{t('established')}</dt>
        <dd>
          {zone.established ? <DateText date={String(zone.established)} /> : <Unknown />}
          {zone.established && <Challenge zone={zone} figure="ESTABLISHED" label={t('established')} />}
        </dd>
        <dt>{t('act')}</dt>
        <dd>
          <LocalText text={zone.legalAct} />
        </dd>
        <dt>{t.of('column', 'term')}</dt>
        <dd>
          <Term zone={zone} />
          {zone.validUntil && <Challenge zone={zone} figure="VALID_UNTIL" label={t.of('column', 'term')} />}
        </dd>
        <dt>{t('border')}</dt>
        <dd>
          <Border border={zone.customsBorder} />
          {zone.customsBorder && <Challenge zone={zone} figure="CUSTOMS_BORDER" label={t('border')} />}
        </dd>
        <dt>{t.of('column', 'area')}</dt>
        <dd>
          <Area areaHa={zone.areaHa} asOf={zone.areaAsOf} />
          {typeof zone.areaHa === 'number' && <Challenge zone={zone} figure="AREA_HA" label={t.of('column', 'area')} />}
        </dd>
        {zone.subzones.length > 0 && (
          <>
            <dt>{t('subzones')}</dt>
            <dd>
              <Subzones subzones={zone.subzones} />
              <Challenge zone={zone} figure="SUBZONES" label={t('subzones')} />
            </dd>
          </>
        )}
        <dt>{t.of('column', 'company')}</dt>
        <dd>
          <Company zone={zone} />
          {zone.managementCompany && <Challenge zone={zone} figure="MANAGEMENT_COMPANY" label={t.of('column', 'company')} />}
        </dd>
        <dt>{t.of('column', 'opportunities')}</dt>
        <dd>
          <Link to={`${opportunitiesUrl}?zone=${zone.slug}`}>{t.count('opportunitiesCount', opportunities)}</Link>
        </dd>
      </dl>
      {zone.termsInForce && (
        <p className="no-print after-table">
          <Link to={calculatorUrl(zone.slug)}>{t('toCalculator')}</Link>
        </p>
      )}
    </aside>
  );
};
