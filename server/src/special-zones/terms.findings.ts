import { checkTerms } from 'shared/special-zones/consistency.ts';
import type { TermsFinding } from 'shared/special-zones/consistency.ts';
import type { Context } from '../request/context.ts';
import { LruCache } from '../kernel/lru-cache.ts';
import { found } from '../kernel/problems.ts';
import type { ZoneTermsType } from './zone.types.ts';
import { followedBy, today, zones } from './zones.reference.ts';

/** A published version never changes, nor does the one that it follows. */
const kept = new LruCache<readonly TermsFinding[]>(200);

/** What the checks find in a version; a draft is checked as if it began today. */
export const findingsOf = (ctx: Context, terms: ZoneTermsType): readonly TermsFinding[] => {
  const { validUntil } = found(zones(ctx).byId.get(terms.zoneId));
  const previous = followedBy(ctx, terms);
  const standing = { validUntil, from: terms.effectiveFrom ?? today(ctx), previous: previous?.stored ?? null };
  const check = (): readonly TermsFinding[] =>
    checkTerms({ clauses: terms.stored, note: terms.noteAll, justifications: terms.justifications }, standing);
  return terms.publishedAt === null ? check() : kept.of(`${terms.id}:${previous?.id ?? ''}:${validUntil ?? ''}`, check);
};
