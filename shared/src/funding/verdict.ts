import { inGroup, lacksNeeded } from './program.ts';
import { valueOf } from './question.ts';
import type { FundingCandidate, FundingLimit, FundingQuestion } from './question.ts';

/**
 * Why a measure or a project was not chosen. BANNED: the question said so. TOO_DEAR: it alone costs more than the budget. NEEDS: what it needs was not
 * chosen, or nobody has stated what that costs. PAIR: the other one of a pair was chosen. CAP: with it, a town, a category or a sector would get
 * more than its cap. WORTHLESS: nothing that is known of it counts under these weights. OUTBID: others bring more for the money.
 */
export const OUT_REASONS = ['BANNED', 'TOO_DEAR', 'NEEDS', 'PAIR', 'CAP', 'WORTHLESS', 'OUTBID'] as const;
export type OutReason = (typeof OUT_REASONS)[number];

export interface Verdict {
  readonly slug: string;
  readonly reason: OutReason;
  /** What it needs or what excludes it, or the town, category or sector whose cap it would break; null for other reasons. */
  readonly because: string | null;
}

const partnerOf = (slug: string, question: FundingQuestion, chosen: ReadonlySet<string>): string | null => {
  for (const { one, other } of question.pairs) {
    if (one === slug && chosen.has(other)) return other;
    if (other === slug && chosen.has(one)) return one;
  }
  return null;
};

interface Chosen {
  readonly slugs: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  readonly spentOn: (limit: FundingLimit) => number;
}

const brokenCap = (candidate: FundingCandidate, question: FundingQuestion, { spentOn }: Chosen): string | null =>
  question.limits.find((limit) => limit.atMost !== null && inGroup(candidate, limit) && spentOn(limit) + candidate.cost > limit.atMost)
    ?.key ?? null;

const because = (candidate: FundingCandidate, question: FundingQuestion, chosen: Chosen): [OutReason, string | null] => {
  const { slug, cost, needs } = candidate;
  if (question.ban.includes(slug)) return ['BANNED', null];
  if (cost > question.budget) return ['TOO_DEAR', null];
  const needed = needs.find((one) => !chosen.slugs.has(one));
  if (needed !== undefined || lacksNeeded(candidate, chosen.known)) return ['NEEDS', needed ?? null];
  const partner = partnerOf(slug, question, chosen.slugs);
  if (partner !== null) return ['PAIR', partner];
  const cap = brokenCap(candidate, question, chosen);
  if (cap !== null) return ['CAP', cap];
  return [valueOf(candidate, question.weights) === 0 ? 'WORTHLESS' : 'OUTBID', null];
};

/** Why each of the others was not chosen; the first reason that holds, in the order of `OUT_REASONS`. */
export const verdicts = (candidates: readonly FundingCandidate[], question: FundingQuestion, slugs: ReadonlySet<string>): Verdict[] => {
  const chosen: Chosen = {
    slugs,
    known: new Set(candidates.map(({ slug }) => slug)),
    spentOn: (limit) => candidates.filter((one) => slugs.has(one.slug) && inGroup(one, limit)).reduce((sum, { cost }) => sum + cost, 0),
  };
  return candidates
    .filter(({ slug }) => !slugs.has(slug))
    .map((candidate) => {
      const [reason, other] = because(candidate, question, chosen);
      return { slug: candidate.slug, reason, because: other };
    });
};
