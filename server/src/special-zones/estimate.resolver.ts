import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { assess } from 'shared/special-zones/eligibility.ts';
import { estimateIncentives } from 'shared/special-zones/incentives.ts';
import type { Estimate, EstimateLine, EstimateSum, EstimateTerm } from 'shared/special-zones/incentives.ts';
import type { Exclusion, Project } from 'shared/special-zones/project.ts';
import { rulesOf } from 'shared/special-zones/terms-rules.ts';
import type { Context } from '../request/context.ts';
import { ProjectInput, toProject } from './estimate.inputs.ts';
import { ZoneEstimateType } from './estimate.types.ts';
import type { EstimateLineType, EstimateSumType, EstimateTermType } from './estimate.types.ts';
import { rates } from './rates.reference.ts';
import { LandTaxRateType, MrpValueType, TaxRateType } from './rates.types.ts';
import type { SpecialZoneType, TermsClauseType, ZoneTermsType } from './zone.types.ts';
import { admissionOf } from './zone.view.ts';
import { publishedTerms, termsOn, zones } from './zones.reference.ts';

const clauseOf = ({ clauses }: ZoneTermsType, key: string | null | undefined): TermsClauseType | null =>
  clauses.find((clause) => clause.key === key) ?? null;

const viewLine = (
  terms: ZoneTermsType,
  { tax, relief, missing, isCounted, years, unknownYears }: EstimateLine,
  isKnown: boolean,
): EstimateLineType => ({
  tax,
  clause: clauseOf(terms, relief?.clauseKey),
  missing,
  isCounted,
  unknownYears,
  years: years.map(({ figure, withTerms, ...year }) => ({
    ...year,
    withTerms: isKnown ? withTerms : null,
    rateFrom: figure?.from ?? null,
  })),
});

const viewSum = ({ standard, withTerms, saving }: EstimateSum, year: number | null, isKnown: boolean): EstimateSumType => ({
  year,
  standard,
  withTerms: isKnown ? withTerms : null,
  saving: isKnown ? saving : null,
});

const viewTerm = ({
  category,
  costMrp,
  mrp,
  isMrpOfEarlierYear,
  flip,
  years,
  until,
  latestUntil,
  endsWithZone,
}: EstimateTerm): EstimateTermType => ({
  category,
  costMrp,
  mrp: mrp.value,
  isMrpOfEarlierYear,
  flip,
  years,
  until,
  latestUntil,
  endsWithZone,
});

const viewSums = ({
  isSavingKnown: isKnown,
  years,
  total,
  presentValue,
  most,
}: Estimate): Pick<ZoneEstimateType, 'years' | 'total' | 'presentValue' | 'most'> => ({
  years: years.map((sum) => viewSum(sum, sum.year, isKnown)),
  total: viewSum(total, null, isKnown),
  presentValue: isKnown ? presentValue : null,
  most: most && { total: viewSum(most.total, null, isKnown), presentValue: most.presentValue },
});

interface Reason<R> {
  readonly reason: R;
  readonly exclusion: Exclusion | null;
  readonly clauseKey: string | null;
}

const viewReason = <R>(terms: ZoneTermsType, { reason, exclusion, clauseKey }: Reason<R>) => ({
  reason,
  exclusion,
  clause: clauseOf(terms, clauseKey),
});

const estimate = (ctx: Context, project: Project, zone: SpecialZoneType, terms: ZoneTermsType): ZoneEstimateType => {
  const input = {
    project,
    rules: rulesOf(terms.stored),
    table: rates(ctx).table,
    zoneUntil: zone.validUntil,
    admission: admissionOf(zone),
  };
  const counted = estimateIncentives(input);
  const { refusals, term, termGap, lines, isSavingKnown } = counted;
  const { doubts, verdict } = assess(input, counted);
  return {
    zone,
    terms,
    verdict,
    refusals: refusals.map((refusal) => viewReason(terms, refusal)),
    doubts: doubts.map((doubt) => viewReason(terms, doubt)),
    term: term && viewTerm(term),
    termGap,
    lines: lines.map((line) => viewLine(terms, line, isSavingKnown)),
    ...viewSums(counted),
    security: clauseOf(terms, 'SECURITY_SHARE'),
    answerTime: clauseOf(terms, 'ANSWER_WORKING_DAYS'),
  };
};

@Resolver()
export class EstimateResolver {
  @Query(() => [TaxRateType], {
    description: 'Known standard rates, by tax and day. What is missing was not found and is asked for.',
  })
  public taxRates(@Ctx() ctx: Context): readonly TaxRateType[] {
    return rates(ctx).rates;
  }

  @Query(() => [LandTaxRateType], {
    description: 'Land tax of industrial land outside settlements by mark of soil quality, as far as the rates were found.',
    complexity: listOf(39),
  })
  public landTaxRates(@Ctx() ctx: Context): readonly LandTaxRateType[] {
    return rates(ctx).land;
  }

  @Query(() => [MrpValueType], { description: 'The MRP by day, oldest first.', complexity: listOf(13) })
  public mrpHistory(@Ctx() ctx: Context): readonly MrpValueType[] {
    return rates(ctx).mrp;
  }

  @Query(() => [ZoneEstimateType], {
    description:
      'Taxes of a project with and without the terms of zones, by name: an estimate, not an offer. Errors: BAD_USER_INPUT naming fields.',
    complexity: listOf(16, 'zones'),
  })
  public incentiveEstimates(
    @Arg('project', () => ProjectInput) input: ProjectInput,
    @Ctx() ctx: Context,
    @Arg('zones', () => [String], { nullable: true, description: 'Slugs; null: all zones with published terms.' }) slugs?: string[] | null,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'Number of a published version; null: the one that applies on the day of the contract, possibly a scheduled one.',
    })
    version?: number | null,
  ): ZoneEstimateType[] {
    const project = toProject(input);
    const asked = zones(ctx).zones.filter(({ slug }) => !slugs || slugs.includes(slug));
    return asked.flatMap((zone) => {
      const terms =
        typeof version === 'number'
          ? publishedTerms(ctx, zone.id).find(({ number }) => number === version)
          : termsOn(ctx, zone.id, project.start);
      return terms ? [estimate(ctx, project, zone, terms)] : [];
    });
  }
}
