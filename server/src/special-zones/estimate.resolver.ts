import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { estimateIncentives } from 'shared/special-zones/incentives.ts';
import type { EstimateLine } from 'shared/special-zones/incentives.ts';
import type { Project } from 'shared/special-zones/project.ts';
import { rulesOf } from 'shared/special-zones/terms-rules.ts';
import type { Context } from '../access/context.ts';
import { ProjectInput, toProject } from './estimate.inputs.ts';
import { ZoneEstimateType } from './estimate.types.ts';
import type { EstimateLineType } from './estimate.types.ts';
import { rates } from './rates.reference.ts';
import { MrpValueType, TaxRateType } from './rates.types.ts';
import type { SpecialZoneType, TermsClauseType, ZoneTermsType } from './zone.types.ts';
import { publishedTerms, termsInForce, zones } from './zones.reference.ts';

const clauseOf = ({ clauses }: ZoneTermsType, key: string | null | undefined): TermsClauseType | null => clauses.find((clause) => clause.key === key) ?? null;

const viewLine = (terms: ZoneTermsType, { tax, relief, missing, isCounted, years, unknownYears }: EstimateLine): EstimateLineType => ({
  tax,
  clause: clauseOf(terms, relief?.clauseKey),
  missing,
  isCounted,
  unknownYears,
  years: years.map(({ figure, ...year }) => ({ ...year, rateFrom: figure?.from ?? null })),
});

const estimate = (ctx: Context, project: Project, zone: SpecialZoneType, terms: ZoneTermsType): ZoneEstimateType => {
  const { refusals, term, lines, years, total, presentValue } = estimateIncentives({
    project,
    rules: rulesOf(terms.stored),
    table: rates(ctx).table,
    zoneUntil: zone.validUntil,
  });
  return {
    zone,
    terms,
    refusals: refusals.map(({ reason, exclusion, clauseKey }) => ({ reason, exclusion, clause: clauseOf(terms, clauseKey) })),
    term: term && { category: term.category, costMrp: term.costMrp, mrp: term.mrp.value, years: term.years, until: term.until, endsWithZone: term.endsWithZone },
    lines: lines.map((line) => viewLine(terms, line)),
    years,
    total: { ...total, year: null },
    presentValue,
    security: clauseOf(terms, 'SECURITY_SHARE'),
    answerTime: clauseOf(terms, 'ANSWER_WORKING_DAYS'),
  };
};

@Resolver()
export class EstimateResolver {
  @Query(() => [TaxRateType], { description: 'Standard rates that are known, by tax and day. What is not here was not found and is asked for.' })
  public taxRates(@Ctx() ctx: Context): readonly TaxRateType[] {
    return rates(ctx).rates;
  }

  @Query(() => [MrpValueType], { description: 'The MRP by day, oldest first.' })
  public mrpHistory(@Ctx() ctx: Context): readonly MrpValueType[] {
    return rates(ctx).mrp;
  }

  @Query(() => [ZoneEstimateType], {
    description: 'Taxes of a project with and without the terms of zones, by name: an estimate, not an offer. Errors: BAD_USER_INPUT naming fields.',
  })
  public incentiveEstimates(
    @Arg('project', () => ProjectInput) input: ProjectInput,
    @Ctx() ctx: Context,
    @Arg('zones', () => [String], { nullable: true, description: 'Slugs; null: all zones with terms in force.' }) slugs?: string[] | null,
    @Arg('version', () => Int, { nullable: true, description: 'Number of a published version; null: the one in force.' }) version?: number | null,
  ): ZoneEstimateType[] {
    const project = toProject(input);
    const asked = zones(ctx).zones.filter(({ slug }) => !slugs || slugs.includes(slug));
    return asked.flatMap((zone) => {
      const terms = typeof version === 'number' ? publishedTerms(ctx, zone.id).find(({ number }) => number === version) : termsInForce(ctx, zone.id);
      return terms ? [estimate(ctx, project, zone, terms)] : [];
    });
  }
}
