import { industrialZones } from '../industrial-zones/industrial-zones.reference.ts';
import type { IndustrialZoneType } from '../industrial-zones/industrial-zone.types.ts';
import type { Context } from '../request/context.ts';
import { termsInForce, zones } from '../special-zones/zones.reference.ts';
import type { SpecialZoneType, TermsClauseType, ZoneTermsType } from '../special-zones/zone.types.ts';
import { places } from '../towns/places.reference.ts';
import type { TownType } from '../towns/town.types.ts';
import { cited, code, day, number, said, table, text } from './data-table.ts';

interface ZoneRow {
  readonly zone: SpecialZoneType;
  readonly terms: ZoneTermsType | null;
  readonly page: string;
}

export const ZONES_TABLE = table<ZoneRow>({
  name: 'zones',
  rows: (ctx, pages) => zones(ctx).zones.map((zone) => ({ zone, terms: termsInForce(ctx, zone.id), page: `${pages}/zones/${zone.slug}` })),
  point: ({ zone: { location } }) => [location.lng, location.lat],
  dated: ({ terms, zone: { areaAsOf } }) => terms?.recordedOn ?? areaAsOf,
  columns: [
    text('slug', ({ zone: { slug } }) => slug),
    text('name', ({ zone: { name } }) => name.text, 36),
    text('region', ({ zone: { region } }) => region.name.text),
    number('established', ({ zone: { established } }) => established),
    day('valid_until', ({ zone: { validUntil } }) => validUntil),
    text('valid_until_confirmed', ({ zone: { validUntilConfirmed } }) => validUntilConfirmed),
    text('at_customs_border', ({ zone: { customsBorder } }) => customsBorder?.isAt ?? null),
    number('area_ha', ({ zone: { areaHa } }) => areaHa),
    day('area_as_of', ({ zone: { areaAsOf } }) => areaAsOf),
    text('activities', ({ zone: { priorityActivities } }) => priorityActivities.map((one) => one.text), 50),
    text('divisions', ({ zone: { activityDivisions } }) => activityDivisions),
    text('company', ({ zone: { managementCompany } }) => said(managementCompany), 36),
    text('legal_act', ({ zone: { legalAct } }) => legalAct.text, 36),
    number('terms_number', ({ terms }) => terms?.number ?? null),
    day('terms_from', ({ terms }) => terms?.effectiveFrom ?? null),
    number('lat', ({ zone: { location } }) => location.lat),
    number('lng', ({ zone: { location } }) => location.lng),
    text('note', ({ zone: { note } }) => said(note), 50),
    text('disputed', ({ zone: { disputed } }) => disputed),
    text('sources', ({ zone: { sources } }) => sources.map(cited), 60),
    text('page', ({ page }) => page, 50),
  ],
});

interface ClauseRow {
  readonly zone: SpecialZoneType;
  readonly terms: ZoneTermsType;
  readonly clause: TermsClauseType;
  readonly page: string;
}

const clausesOf = (ctx: Context, pages: string): ClauseRow[] =>
  zones(ctx).zones.flatMap((zone) => {
    const terms = termsInForce(ctx, zone.id);
    return (terms?.clauses ?? []).flatMap((clause) =>
      terms ? [{ zone, terms, clause, page: `${pages}/zones/${zone.slug}/terms/${terms.number}` }] : [],
    );
  });

export const TERMS_TABLE = table<ClauseRow>({
  name: 'zone-terms',
  rows: clausesOf,
  dated: ({ terms }) => terms.recordedOn,
  columns: [
    text('slug', ({ zone }) => zone.slug),
    text('zone', ({ zone }) => zone.name.text, 36),
    number('terms_number', ({ terms }) => terms.number),
    day('terms_from', ({ terms }) => terms.effectiveFrom),
    text('clause', ({ clause }) => clause.key),
    code('clause_group', 'clause_group', ({ clause }) => clause.group),
    text('clause_title', ({ clause }) => clause.title.text, 40),
    text('clause_text', ({ clause }) => said(clause.text), 80),
    number('value', ({ clause }) => clause.value),
    code('value_unit', 'clause_unit', ({ clause }) => clause.unit),
    day('as_of', ({ clause }) => clause.asOf),
    text('disputed', ({ zone, clause }) => zone.disputed.includes(clause.key)),
    text('sources', ({ clause }) => (clause.source ? [cited(clause.source)] : []), 60),
    text('page', ({ page }) => page, 50),
  ],
});

interface IndustrialRow {
  readonly zone: IndustrialZoneType;
  readonly region: string | null;
  readonly town: TownType | null;
  readonly page: string;
}

const industrialRows = (ctx: Context, pages: string): IndustrialRow[] => {
  const { regionById, townById } = places(ctx);
  return industrialZones(ctx).zones.map((zone) => ({
    zone,
    region: regionById.get(zone.regionId)?.name.text ?? null,
    town: (zone.townId && townById.get(zone.townId)) || null,
    page: `${pages}/industrial-zones/${zone.slug}`,
  }));
};

export const INDUSTRIAL_TABLE = table<IndustrialRow>({
  name: 'industrial-zones',
  rows: industrialRows,
  point: ({ town }) => town && [town.location.lng, town.location.lat],
  dated: ({ zone: { asOf } }) => asOf,
  columns: [
    text('slug', ({ zone: { slug } }) => slug),
    text('name', ({ zone: { name } }) => name.text, 36),
    code('kind', 'zone_kind', ({ zone: { kind } }) => kind),
    code('status', 'zone_status', ({ zone: { status } }) => status),
    code('origin', 'origin', ({ zone: { origin } }) => origin),
    text('is_private', ({ zone: { isPrivate } }) => isPrivate),
    text('region', ({ region }) => region),
    text('town', ({ town }) => town?.name.text ?? null),
    text('place', ({ zone: { place } }) => said(place)),
    text('operator', ({ zone: { operator } }) => said(operator), 36),
    day('founded_on', ({ zone: { foundedOn } }) => foundedOn),
    text('legal_act', ({ zone: { act } }) => said(act), 36),
    number('area_ha', ({ zone: { areaHa } }) => areaHa),
    number('free_ha', ({ zone: { freeHa } }) => freeHa),
    number('power_mva', ({ zone: { powerMva } }) => powerMva),
    number('water_m3_day', ({ zone: { waterM3Day } }) => waterM3Day),
    number('heat_gcal_hour', ({ zone: { heatGcalHour } }) => heatGcalHour),
    text('utilities', ({ zone: { utilities } }) => said(utilities), 40),
    number('plots', ({ zone: { plots } }) => plots),
    number('residents', ({ zone: { residents } }) => residents),
    number('jobs', ({ zone: { jobs } }) => jobs),
    number('investment_tenge', ({ zone: { investment } }) => investment, 20),
    text('note', ({ zone: { note } }) => said(note), 50),
    text('disputed', ({ zone: { disputed } }) => disputed),
    day('as_of', ({ zone: { asOf } }) => asOf),
    code('as_of_basis', 'basis', ({ zone: { asOfBasis } }) => asOfBasis),
    code('confidence', 'confidence', ({ zone: { confidence } }) => confidence),
    text('sources', ({ zone: { sources } }) => sources.map(cited), 60),
    text('page', ({ page }) => page, 50),
  ],
});
