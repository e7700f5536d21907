import sql from 'sql-template-tag';
import { CLAIM_KEYS } from 'shared/opportunities/content.ts';
import type { Claim, ClaimKey, Consent, OpportunityContent, StatusEntry } from 'shared/opportunities/content.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import type { Evidence, UtilityLine } from 'shared/opportunities/parts.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { Opportunity, OpportunityFact, OpportunityStatusChange } from '../opportunities/opportunity.entity.ts';
import { currentParts } from '../opportunities/part.queries.ts';
import { places } from '../towns/places.reference.ts';
import { OpportunityConsent } from './draft.entity.ts';

export type StewardRow = RowOf<typeof Opportunity>;
export const STEWARD_COLUMNS = Opportunity.all.of('o');

type FactRow = RowOf<typeof OpportunityFact>;

const evidenceOf = ({ grade, sources, asOf }: FactRow): Evidence => ({ grade, source: sources[0] ?? null, asOf });

/** Columns that show the newest claim of a key; a fact that another figure stands in for is about something else (a whole zone). */
const COLUMN_OF: Partial<Record<ClaimKey, 'landHa' | 'floorM2' | 'permanentJobs' | 'investment'>> = {
  LAND_HA: 'landHa',
  FLOOR_M2: 'floorM2',
  PERMANENT_JOBS: 'permanentJobs',
  INVESTMENT: 'investment',
};

const codeOf = (row: StewardRow, key: ClaimKey): string | null => {
  if (key === 'CONDITION') return row.condition === 'UNKNOWN' ? null : row.condition;
  if (key === 'CONTAMINATION') return row.contamination === 'UNKNOWN' ? null : row.contamination;
  return key === 'IDLE_SINCE' ? (row.details.idleSince ?? null) : null;
};

/** What a row of the files says of a key, which has no claim of its steward yet. */
const claimOfRow = (row: StewardRow, facts: readonly FactRow[], key: ClaimKey): Claim | null => {
  const column = COLUMN_OF[key];
  const number = column ? row[column] : null;
  const code = codeOf(row, key);
  const fact = facts.find((one) => one.key === key && (!column || one.number === number));
  if (!fact && code === null && number === null) return null;
  const evidence = fact ? evidenceOf(fact) : { grade: null, source: row.sources[0] ?? null, asOf: row.asOf };
  return { key, number, code, text: fact?.text ?? null, ...evidence };
};

/** The steward's newest claim of a key, else what the row says. */
const claimOf = (row: StewardRow, facts: readonly FactRow[], key: ClaimKey): Claim[] => {
  const own = facts.find((one) => one.key === key && one.recordedBy !== null);
  const claim = own ? { key, number: own.number, code: own.code, text: own.text, ...evidenceOf(own) } : claimOfRow(row, facts, key);
  return claim ? [claim] : [];
};

const AMOUNT_COLUMN: Partial<Record<Utility, 'powerMva' | 'waterM3Day' | 'heatGcalHour'>> = {
  POWER: 'powerMva',
  WATER: 'waterM3Day',
  HEAT: 'heatGcalHour',
};

/** What the row alone knows of its utilities, where nobody has described them yet. */
const utilitiesOf = (row: StewardRow): UtilityLine[] => {
  const line = (utility: Utility, connection: UtilityLine['connection']): UtilityLine => {
    const column = AMOUNT_COLUMN[utility];
    return {
      utility,
      connection,
      distanceM: null,
      available: connection === 'CONNECTED' && column ? row[column] : null,
      asset: null,
      assetMva: null,
      grade: null,
      source: row.sources[0] ?? null,
      asOf: row.asOf,
    };
  };
  return [
    ...row.utilitiesPresent.map((utility) => line(utility, 'CONNECTED')),
    ...row.utilitiesAbsent.map((utility) => line(utility, 'ABSENT')),
  ];
};

const historyOf = async (ctx: Context, id: string): Promise<StatusEntry[]> => {
  const rows = await read<RowOf<typeof OpportunityStatusChange>>(
    ctx,
    sql`select ${OpportunityStatusChange.all.of('c')} from opportunity_status_change c
      where c.opportunity_id = ${id}::uuid and c.superseded_at is null order by c.position`,
  );
  return rows.map(({ status, since, reasonCode, reason, grade, source }) => ({
    status,
    since,
    reason: reasonCode,
    words: reason,
    grade,
    source,
    asOf: null,
  }));
};

const consentOf = async (ctx: Context, row: StewardRow): Promise<Consent> => {
  const [newest] = await read<Consent>(
    ctx,
    sql`select ${OpportunityConsent.pick('state', 'givenOn', 'document').of('c')} from opportunity_consent c
      where c.opportunity_id = ${row.id}::uuid order by c.recorded_at desc limit 1`,
  );
  return newest ?? { state: row.ownerConsent, givenOn: null, document: null };
};

const factsOf = (ctx: Context, id: string): Promise<FactRow[]> =>
  read<FactRow>(
    ctx,
    sql`select ${OpportunityFact.all.of('f')} from opportunity_fact f where f.opportunity_id = ${id}::uuid order by f.position`,
  );

/** What an opportunity says now, in the shape in which it is edited: its newest claims, parts, history and consent. */
export const contentOf = async (ctx: Context, row: StewardRow): Promise<OpportunityContent> => {
  const facts = await factsOf(ctx, row.id);
  const parts = await currentParts(ctx, row.id);
  return {
    title: row.title,
    summary: row.summary,
    town: (row.townId && places(ctx).townById.get(row.townId)?.slug) || null,
    place: row.place,
    lat: row.lat,
    lng: row.lng,
    isPointExact: row.lat !== null && !row.pointIsHint,
    oked: row.oked,
    status: row.status,
    statusAsOf: row.statusAsOf,
    currency: row.currency,
    claims: CLAIM_KEYS.flatMap((key) => claimOf(row, facts, key)),
    history: await historyOf(ctx, row.id),
    ...parts,
    utilities: parts.utilities.length > 0 ? parts.utilities : utilitiesOf(row),
    legal:
      parts.legal.length > 0
        ? parts.legal
        : row.legalStates.map((state) => ({
            state,
            party: null,
            words: null,
            grade: null,
            source: row.sources[0] ?? null,
            asOf: row.asOf,
          })),
    dealTypes: row.dealTypes,
    consent: await consentOf(ctx, row),
    justifications: [],
  };
};
