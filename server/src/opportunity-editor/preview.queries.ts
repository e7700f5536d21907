import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { StatedClaim } from 'shared/opportunities/figures.ts';
import { isPublicSource } from 'shared/opportunities/figures.ts';
import type { Parts } from 'shared/opportunities/parts.ts';
import { keepPublicFiles } from '../opportunities/opportunity-attachment.queries.ts';
import { factsLoader, statusLoader, viewFact, viewStatus } from '../opportunities/opportunity.facts.ts';
import type { FactType } from '../opportunities/opportunity.parts.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { toOpportunity } from '../opportunities/opportunity.view.ts';
import { partsLoader } from '../opportunities/part.queries.ts';
import type { Context } from '../request/context.ts';
import { contentOf } from './content.queries.ts';
import type { StewardRow } from './content.queries.ts';
import { newClaims } from './publish.rows.ts';
import { isOpen, summaryOf } from './publish.summary.ts';

const NO_PARTS: Parts = { parcels: [], buildings: [], utilities: [], equipment: [], legal: [], owners: [], prices: [] };

const partsOf = ({ parcels, buildings, utilities, equipment, legal, owners, prices }: OpportunityContent): Parts => ({
  parcels,
  buildings,
  utilities,
  equipment,
  legal,
  owners,
  prices,
});

/** A claim as it will stand on the page. */
const toFact = (ctx: Context, { source, ...claim }: StatedClaim, recordedAt: Date): FactType =>
  viewFact(ctx, { ...claim, basis: claim.asOf === null ? 'UNKNOWN' : 'STATED', sources: source === null ? [] : [source], recordedAt });

const isSeen = ({ sources }: FactType): boolean => sources.some(({ url }) => isPublicSource(url));

const capitalPerJob = (currency: string | null, investment: number | null, jobs: number | null): number | null =>
  currency === 'KZT' && investment !== null && jobs ? Math.trunc(investment / jobs) : null;

/**
 * The public page as publishing the content would make it, for everybody. Whatever else of this opportunity is read in the same
 * request is what the page will show: claims, parts, states and files.
 */
export const previewOf = async (ctx: Context, row: StewardRow, content: OpportunityContent): Promise<OpportunityView> => {
  const mayBeShown = isOpen(row, content);
  const claims = newClaims(content, await contentOf(ctx, row)).map((claim) => toFact(ctx, claim, row.updatedAt));
  const facts = [...claims, ...(await factsLoader(ctx).load(row.id))];
  factsLoader(ctx)
    .clear(row.id)
    .prime(row.id, mayBeShown ? facts : facts.filter(isSeen));
  partsLoader(ctx)
    .clear(row.id)
    .prime(row.id, mayBeShown ? partsOf(content) : NO_PARTS);
  const states = content.history.map(({ reason, words, ...entry }) => viewStatus(ctx, { ...entry, reasonCode: reason, reason: words }));
  statusLoader(ctx).clear(row.id).prime(row.id, states);
  await keepPublicFiles(ctx, row.id, mayBeShown);
  const now = summaryOf(ctx, row, content);
  const { firstPicture, ...shown } = row;
  return toOpportunity(ctx, {
    ...shown,
    ...now,
    cover: mayBeShown ? firstPicture : null,
    okedIsGuess: false,
    asOfBasis: now.asOf === null ? 'UNKNOWN' : 'STATED',
    capitalPerJob: capitalPerJob(now.currency, now.investment, now.permanentJobs),
  });
};
