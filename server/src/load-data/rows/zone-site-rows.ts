import type { ClauseRow, ZoneTermsText } from '../schemas/zone-terms.schema.ts';
import type { Text } from '../schemas/words.schema.ts';
import type { ZoneRow } from '../schemas/zones.schema.ts';
import { NOTHING_CODED, siteFacts } from '../site-facts.ts';
import { fact } from './facts.ts';
import type { Claim } from './facts.ts';
import { zoneCompanySlug } from './organisation-rows.ts';
import { UNKNOWN_FIGURES } from './prepared-opportunity.ts';
import type { PreparedFact, PreparedOpportunity } from './prepared-opportunity.ts';
import { quoted } from './quoted.ts';
import { capitalised, eachLanguage, joined, remarked } from './texts.ts';

const titleOf = ({ name }: ZoneRow): Text => ({
  ru: `Участок в СЭЗ ${quoted(name.ru)}`,
  kk: `${quoted(name.kk)} АЭА-дағы учаске`,
  en: `Site in the ${name.en} SEZ`,
});

const WHOLE_ZONE: Text = {
  ru: 'площадь всей зоны, а не участка',
  kk: 'учаскенің емес, бүкіл аймақтың ауданы',
  en: 'area of the whole zone, not of a site',
};

const INCOMPLETE: Text = {
  ru: 'перечень неполный',
  kk: 'тізбе толық емес',
  en: 'the list is not complete',
};

const activitiesOf = ({ priorityActivities, priorityActivitiesComplete }: ZoneRow): Text | null => {
  const activities = joined(priorityActivities, '; ');
  return activities && !priorityActivitiesComplete ? remarked(activities, INCOMPLETE) : activities;
};

/** The clause of the law by which participants get plots free of charge: the basis of "site grant". */
const GRANT_CLAUSE = 'LAND_FREE_FOR_PARTICIPANTS';

export const grantClause = ({ clauses }: ZoneTermsText): ClauseRow | null =>
  clauses.find((clause) => clause.key === GRANT_CLAUSE && clause.text) ?? null;

const grantFact = (grant: ClauseRow | null): PreparedFact[] => {
  if (!grant?.source) return [];
  return fact(
    { asOf: grant.asOf, basis: grant.asOf === null ? 'UNKNOWN' : 'STATED', sources: [grant.source.url] },
    'DESCRIPTION',
    grant.text,
  );
};

const factsOf = (zone: ZoneRow, grant: ClauseRow | null): PreparedFact[] => {
  const undated: Claim = { asOf: null, basis: 'UNKNOWN', sources: zone.sources };
  const area: Claim = { ...undated, asOf: zone.areaAsOf, basis: zone.areaAsOf === null ? 'UNKNOWN' : 'STATED' };
  return [
    ...fact(undated, 'ACTIVITIES', activitiesOf(zone)),
    ...grantFact(grant),
    ...(zone.areaHa === null ? [] : fact(area, 'LAND_HA', zone.areaHa, WHOLE_ZONE)),
    ...fact(undated, 'LEGAL_ACT', zone.legalAct),
    ...fact(undated, 'NOTE', zone.note),
  ];
};

/** "Take a site": one for every zone. Public sources do not say which plots are free, or how large. */
export const zoneSiteOpportunity = (zone: ZoneRow, grant: ClauseRow | null): PreparedOpportunity => {
  const summary = joined(zone.priorityActivities, '; ');
  return {
    ...UNKNOWN_FIGURES,
    ...siteFacts(NOTHING_CODED),
    slug: `zone-site-${zone.id}`,
    kind: 'ZONE_SITE',
    origin: 'PUBLIC_RECORD',
    status: 'UNKNOWN',
    statusAsOf: null,
    title: titleOf(zone),
    summary: summary && eachLanguage(summary, capitalised),
    region: zone.region,
    town: null,
    zone: zone.id,
    industrialZone: null,
    place: null,
    lat: zone.lat,
    lng: zone.lng,
    steward: zoneCompanySlug(zone.id),
    oked: [],
    okedIsGuess: false,
    dealTypes: grant ? ['SITE_GRANT'] : [],
    asOf: zone.areaAsOf,
    asOfBasis: zone.areaAsOf === null ? 'UNKNOWN' : 'STATED',
    confidence: zone.confidence,
    sources: zone.sources,
    details: {},
    facts: factsOf(zone, grant),
    history: [],
  };
};
