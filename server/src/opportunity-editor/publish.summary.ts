import sql from 'sql-template-tag';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { claimsOf, figuresOf, isPublicSource, publicFigures } from 'shared/opportunities/figures.ts';
import type { SummaryFigures } from 'shared/opportunities/figures.ts';
import type { Evidence } from 'shared/opportunities/parts.ts';
import { unknownsOfPlace } from 'shared/opportunities/unknowns.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { partsByKind } from '../opportunities/part.queries.ts';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import type { StewardRow } from './content.queries.ts';

/** Whether everything may be shown: only a facility has an owner to ask. */
export const isOpen = ({ kind }: StewardRow, { consent }: OpportunityContent): boolean => kind !== 'FACILITY' || consent.state === 'GIVEN';

/** What may be said. What an owner had agreed to is not public any more when the consent is withdrawn. */
const sayable = (row: StewardRow, content: OpportunityContent): SummaryFigures => {
  if (isOpen(row, content)) return figuresOf(content);
  return publicFigures(content, row.publication === 'PUBLISHED' && row.ownerConsent !== 'GIVEN' ? row : null);
};

const NO_PARTS = { prices: [], owners: [], buildings: [], parcels: [] } as const;

/** What is still unknown to everybody once the content is published. */
export const publicUnknowns = (row: StewardRow, content: OpportunityContent): AskedFact[] =>
  unknownsOfPlace(row.kind, {
    figures: sayable(row, content),
    parts: isOpen(row, content) ? content : NO_PARTS,
    isPointExact: content.isPointExact,
  });

const evidence = (row: StewardRow, content: OpportunityContent): readonly Evidence[] => {
  const all = [...claimsOf(content), ...partsByKind(content).flatMap(([, parts]) => parts)];
  return isOpen(row, content) ? all : claimsOf(content).filter(({ source }) => isPublicSource(source));
};

interface Point {
  readonly lat: number | null;
  readonly lng: number | null;
  readonly isHint: boolean;
}

/** The point of the place, else that of its town. */
const pointOf = (ctx: Context, { town, lat, lng, isPointExact }: OpportunityContent): Point => {
  if (lat !== null && lng !== null) return { lat, lng, isHint: !isPointExact };
  const location = places(ctx).towns.find(({ slug }) => slug === town)?.location;
  return { lat: location?.lat ?? null, lng: location?.lng ?? null, isHint: true };
};

const claimText = (content: OpportunityContent, key: 'MADE' | 'INVESTOR' | 'FINANCING'): OpportunityContent['summary'] =>
  content.claims.find((claim) => claim.key === key)?.text ?? null;

/** What only some kinds have, in the shape of the row's `details`. */
const detailsOf = (row: StewardRow, content: OpportunityContent): StewardRow['details'] => {
  const financing = claimText(content, 'FINANCING');
  const idleSince = content.claims.find(({ key }) => key === 'IDLE_SINCE')?.code;
  return {
    ...row.details,
    ...(row.kind === 'FACILITY' ? { idleSince: idleSince ?? null } : {}),
    ...(row.kind === 'ANCHOR_PROJECT' ? { investor: claimText(content, 'INVESTOR'), financing: financing ? [financing] : [] } : {}),
  };
};

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The row's own columns as the content says them, as far as it may be said. */
export const summaryOf = (ctx: Context, row: StewardRow, content: OpportunityContent) => {
  const { divisions, towns } = places(ctx);
  const { lat, lng, isHint: pointIsHint } = pointOf(ctx, content);
  const said = sayable(row, content);
  const proof = evidence(row, content);
  const dates = proof.flatMap((one) => one.asOf ?? []);
  return {
    ...said,
    title: content.title,
    summary: claimText(content, 'MADE') ?? content.summary,
    townId: towns.find(({ slug }) => slug === content.town)?.id ?? null,
    place: content.place,
    lat,
    lng,
    pointIsHint,
    status: content.status,
    statusAsOf: content.statusAsOf,
    oked: [...content.oked],
    sections: [...new Set(content.oked.flatMap((code) => divisions.get(code)?.section ?? []))],
    currency: said.investment === null ? null : content.currency,
    ownerConsent: content.consent.state,
    asOf: dates.toSorted().at(-1) ?? null,
    sources: [...new Set(proof.flatMap(({ source }) => source ?? []))],
    details: detailsOf(row, content),
  };
};

/**
 * Sets the row to what the content says, as far as it may be said, and publishes it. Returns false when somebody has changed
 * the row since it was read. The claims must have been written before: the database compares the figures with them.
 */
export const writeSummary = async (ctx: Context, row: StewardRow, content: OpportunityContent): Promise<boolean> => {
  const now = summaryOf(ctx, row, content);
  const changed = await write(
    ctx,
    sql`update opportunity set publication = 'PUBLISHED', published_at = coalesce(published_at, now()), ended_on = null, version = version + 1, updated_at = now(),
      title = ${JSON.stringify(now.title)}::jsonb, summary = ${json(now.summary)}::jsonb,
      town_id = ${now.townId}::uuid, place = ${json(now.place)}::jsonb,
      lat = ${now.lat}, lng = ${now.lng}, point_is_hint = ${now.pointIsHint}, status = ${now.status}, status_as_of = ${now.statusAsOf},
      oked = ${now.oked}::text[], oked_is_guess = false, sections = ${now.sections}::text[],
      investment = ${now.investment}, currency = ${now.currency}, permanent_jobs = ${now.permanentJobs},
      price = ${now.price}, rent = ${now.rent}, land_ha = ${now.landHa}, floor_m2 = ${now.floorM2}, power_mva = ${now.powerMva}, water_m3_day = ${now.waterM3Day},
      heat_gcal_hour = ${now.heatGcalHour}, rail = ${now.rail}, utilities_present = ${[...now.utilitiesPresent]}::text[],
      utilities_absent = ${[...now.utilitiesAbsent]}::text[], condition = ${now.condition}, contamination = ${now.contamination},
      legal_states = ${[...now.legalStates]}::text[], deal_types = ${[...now.dealTypes]}::text[], owner_consent = ${now.ownerConsent},
      as_of = ${now.asOf}, as_of_basis = ${now.asOf === null ? 'UNKNOWN' : 'STATED'},
      sources = ${now.sources}::text[], details = ${JSON.stringify(now.details)}::jsonb
      where id = ${row.id}::uuid and version = ${row.version} returning id`,
  );
  return changed.length > 0;
};
