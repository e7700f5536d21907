import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { EXPORT_WORDS } from '../exports/export.wording.ts';
import { Opportunity, OpportunityFact } from '../opportunities/opportunity.entity.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { financeOf, fundersOf } from './oc4ids.finance.ts';
import type { ProjectPlan } from './oc4ids.finance.ts';
import { instantOf, known, otherLocation, projectId, sourcesOf, townLocation } from './oc4ids.parts.ts';
import type { Json } from './oc4ids.parts.ts';

export const PROJECT_OPPORTUNITY = Opportunity.pick(
  'id',
  'slug',
  'origin',
  'status',
  'statusAsOf',
  'title',
  'summary',
  'regionId',
  'townId',
  'stewardId',
  'place',
  'lat',
  'lng',
  'oked',
  'investment',
  'currency',
  'permanentJobs',
  'sources',
  'details',
  'updatedAt',
);

export const PROJECT_CLAIM = OpportunityFact.pick('key', 'number', 'text', 'asOf', 'sources');

export interface AnchorProjectRow extends RowOf<typeof PROJECT_OPPORTUNITY> {
  /** Public claims, the shown ones first. */
  readonly claims: readonly RowOf<typeof PROJECT_CLAIM>[];
  /** Its newest plan of financing; null: none was stated. */
  readonly plan: ProjectPlan | null;
}

/** Phases of OC4IDS; it has none for a project that stands still. */
const PHASE: Readonly<Partial<Record<OpportunityStatus, string>>> = {
  IDEA: 'identification',
  AGREEMENT: 'identification',
  PLANNED: 'preparation',
  CONSTRUCTION: 'implementation',
  LAUNCHED: 'completion',
  OPERATING: 'maintenance',
};

/** Divisions of OKED in the sectors of OC4IDS; industry is a part of the economy. */
const sectorOf = (division: string): string => {
  if (division === '35') return 'energy';
  if (['36', '37', '38', '39'].includes(division)) return 'waterAndWaste';
  return ['49', '50', '51', '52', '53'].includes(division) ? 'transport' : 'economy';
};

type Claim = AnchorProjectRow['claims'][number];

const claimsOf = ({ claims }: AnchorProjectRow, key: Claim['key']): Claim[] => claims.filter((claim) => claim.key === key);

/** Every claim of a figure with its date and source: a figure that slipped shows how. */
const metricOf = (ctx: Context, row: AnchorProjectRow, key: 'INVESTMENT' | 'PERMANENT_JOBS', id: string): Json[] => {
  const { column } = EXPORT_WORDS[ctx.locale];
  const stated = claimsOf(row, key).filter(({ number }) => number !== null);
  if (stated.length === 0) return [];
  return [
    {
      id,
      title: key === 'INVESTMENT' ? column.investment : column.permanent_jobs,
      observations: stated.map(({ number, asOf, sources }, nth) => ({
        id: `${id}-${nth + 1}`,
        ...(key === 'INVESTMENT' && row.currency !== null ? { value: { amount: number, currency: row.currency } } : { measure: number }),
        ...known({ period: known({ endDate: instantOf(asOf) }), notes: [asOf, ...sources].filter(Boolean).join(' ') }),
      })),
    },
  ];
};

const capacityOf = (ctx: Context, row: AnchorProjectRow): Json[] => {
  const said = claimsOf(row, 'CAPACITY').flatMap(({ text }) => localized(ctx, text)?.text ?? []);
  return said.length === 0 ? [] : [{ id: 'capacity', observations: said.map((measure, nth) => ({ id: `capacity-${nth + 1}`, measure })) }];
};

const locationOf = (ctx: Context, row: AnchorProjectRow): Json => {
  const { townById, regionById } = places(ctx);
  const town = row.townId === null ? undefined : townById.get(row.townId);
  if (town) return townLocation(ctx.locale, town);
  const name = localized(ctx, row.place)?.text ?? null;
  return otherLocation(ctx.locale, { region: regionById.get(row.regionId)?.name.text ?? null, name, lat: row.lat, lng: row.lng });
};

const classificationsOf = (ctx: Context, row: AnchorProjectRow): Json[] => {
  const words = EXPORT_WORDS[ctx.locale];
  const { divisions } = places(ctx);
  return [
    ...row.oked.map((code) => ({ scheme: 'KZ-OKED', id: code, ...known({ description: divisions.get(code)?.name.text }) })),
    { scheme: 'QAITA-PROJECT-STATUS', id: row.status, description: words.status[row.status] },
    { scheme: 'QAITA-ORIGIN', id: row.origin, description: words.origin[row.origin] },
  ];
};

const budgetOf = (ctx: Context, { investment, currency, details, plan }: AnchorProjectRow, steward: string): Json | undefined =>
  known({
    amount: investment === null || currency === null ? undefined : { amount: investment, currency },
    description: (details.financing ?? []).map((text) => localizedName(ctx, text).text).join('; '),
    finance: plan ? financeOf(ctx, plan, steward) : [],
  });

const partiesOf = ({ plan }: AnchorProjectRow, investor: string | null, steward: string): Json[] => [
  ...(investor === null ? [] : [{ id: 'investor', name: investor, roles: ['interestedParty'] }]),
  ...(plan ? fundersOf(plan, steward) : []),
];

/** An anchor project as a project of OC4IDS. `pages` is the address under which the pages of opportunities are. */
export const anchorProject = (ctx: Context, pages: string, row: AnchorProjectRow): Json => {
  const title = localizedName(ctx, row.title).text;
  const investor = localized(ctx, row.details.investor ?? null)?.text ?? null;
  const steward = stewardOf(ctx, row.stewardId).name.text;
  return {
    id: projectId('project', row.slug),
    updated: row.updatedAt.toISOString(),
    language: ctx.locale.toLowerCase(),
    identifiers: [{ scheme: 'QAITA', id: row.slug }],
    title,
    locations: [locationOf(ctx, row)],
    additionalClassifications: classificationsOf(ctx, row),
    ...known({
      description: localized(ctx, row.summary)?.text,
      status: PHASE[row.status],
      sector: [...new Set(row.oked.map(sectorOf))],
      budget: budgetOf(ctx, row, steward),
      parties: partiesOf(row, investor, steward),
      forecasts: [
        ...metricOf(ctx, row, 'INVESTMENT', 'investment'),
        ...metricOf(ctx, row, 'PERMANENT_JOBS', 'permanentJobs'),
        ...capacityOf(ctx, row),
      ],
      documents: [
        { id: 'page', title, url: `${pages}/${row.slug}`, format: 'text/html' },
        ...sourcesOf([...row.sources, row.plan?.source ?? null]),
      ],
    }),
  };
};
