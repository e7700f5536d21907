import sql from 'sql-template-tag';
import { INDUSTRIAL_ZONE_FIGURES, MEASURE_FIGURES, SPECIAL_ZONE_FIGURES } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { FACT_KEYS } from 'shared/opportunities/kinds.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { industrialZones } from '../industrial-zones/industrial-zones.reference.ts';
import { measureBySlug } from '../plans/measures.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { publishedTerms, zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';

/** What has figures that can be challenged. */
interface Subject {
  /** The published one of this slug; undefined when there is none. */
  readonly idOf: (ctx: Context, slug: string) => Promise<string | undefined>;
  /** Whether its page has such a figure. */
  readonly hasFigure: (ctx: Context, id: string, figure: string) => boolean;
  /** The name of a figure that the data name; null for those of the vocabulary, which readers' programs name. */
  readonly titleOf: (ctx: Context, id: string, figure: string) => PickedText | null;
}

const OF_OPPORTUNITY: readonly string[] = [...FACT_KEYS, 'STATUS'];
const OF_INDUSTRIAL_ZONE: readonly string[] = INDUSTRIAL_ZONE_FIGURES;
const OF_MEASURE: readonly string[] = MEASURE_FIGURES;
const OF_SPECIAL_ZONE: readonly string[] = SPECIAL_ZONE_FIGURES;

const opportunityId = async (ctx: Context, slug: string): Promise<string | undefined> => {
  const [row] = await read<{ id: string }>(ctx, sql`select o.id from opportunity o where o.slug = ${slug} and ${PUBLISHED}`);
  return row?.id;
};

/** The newest published wording of a clause, of whatever version. */
const clauseTitle = (ctx: Context, zoneId: string, key: string): PickedText | null =>
  publishedTerms(ctx, zoneId)
    .flatMap(({ clauses }) => clauses)
    .find((clause) => clause.key === key)?.title ?? null;

const indicatorTitle = (ctx: Context, townId: string, indicator: string): PickedText | null =>
  places(ctx)
    .townById.get(townId)
    ?.facts.find((fact) => fact.indicator === indicator)?.label ?? null;

export const SUBJECTS: Readonly<Record<ChallengeSubject, Subject>> = {
  OPPORTUNITY: { idOf: opportunityId, hasFigure: (_, __, figure) => OF_OPPORTUNITY.includes(figure), titleOf: () => null },
  TOWN: {
    idOf: async (ctx, slug) => places(ctx).towns.find((town) => town.slug === slug)?.id,
    hasFigure: (ctx, id, figure) => figure === 'POPULATION' || indicatorTitle(ctx, id, figure) !== null,
    titleOf: indicatorTitle,
  },
  INDUSTRIAL_ZONE: {
    idOf: async (ctx, slug) => industrialZones(ctx).zones.find((zone) => zone.slug === slug)?.id,
    hasFigure: (_, __, figure) => OF_INDUSTRIAL_ZONE.includes(figure),
    titleOf: () => null,
  },
  SPECIAL_ZONE: {
    idOf: async (ctx, slug) => zones(ctx).zones.find((zone) => zone.slug === slug)?.id,
    hasFigure: (ctx, id, figure) => OF_SPECIAL_ZONE.includes(figure) || clauseTitle(ctx, id, figure) !== null,
    titleOf: clauseTitle,
  },
  MEASURE: {
    idOf: async (ctx, slug) => (await measureBySlug(ctx, slug))?.id,
    hasFigure: (_, __, figure) => OF_MEASURE.includes(figure),
    titleOf: () => null,
  },
};
