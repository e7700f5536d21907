import { ArrayMaxSize, ArrayMinSize, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, Float, InputType, Int } from 'type-graphql';
import { EXCLUSIONS, MAX_BONITET, PROJECT_LIMITS } from 'shared/special-zones/project.ts';
import type { AskedRates, Exclusion, LandRight, Project, ProjectYear } from 'shared/special-zones/project.ts';
import { ExclusionEnum, LandRightEnum } from './zone.enums.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';

const { maxTenge, maxYears, maxHa, maxM2, maxStaff } = PROJECT_LIMITS;

@InputType('ProjectYearInput', {
  description: 'One whole calendar year; whole tenge. In the year of the contract only the days from it on count.',
})
export class ProjectYearInput implements ProjectYear {
  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar)
  public revenue!: number;

  @Min(-maxTenge)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, {
    description:
      'Before income tax; a loss is below zero. Property, land and social tax and duty are deducted from it, unless `isProfitNet`.',
  })
  public profit!: number;
}

@InputType('AskedRatesInput', {
  description: 'Rates and values that only the investor knows; null: not stated, and what needs them is not computed.',
})
export class AskedRatesInput implements Partial<AskedRates> {
  @IsOptional()
  @Min(0)
  @Max(100)
  @Field(() => Float, { nullable: true, description: 'Per cent of the book value per year; null: the statutory rate.' })
  public propertyTaxPercent?: number | null;

  @IsOptional()
  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, { nullable: true, description: 'Average yearly book value of a square metre of floor, tenge.' })
  public floorValuePerM2?: number | null;

  @IsOptional()
  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Tenge per hectare and year; null: by `landBonitet`, where its rate is known.',
  })
  public landTaxPerHa?: number | null;

  @IsOptional()
  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, { nullable: true, description: 'Tenge per hectare and year.' })
  public landUseFeePerHa?: number | null;

  @IsOptional()
  @Min(0)
  @Max(100)
  @Field(() => Float, { nullable: true, description: 'Per cent of the customs value.' })
  public importDutyPercent?: number | null;

  @IsOptional()
  @Min(0)
  @Max(100)
  @Field(() => Float, { nullable: true, description: 'Per cent per year.' })
  public discountPercent?: number | null;
}

@InputType('ProjectInput', { description: 'A project as its investor describes it; money is whole tenge.' })
export class ProjectInput {
  @Field(() => DateScalar, {
    description: 'Day of the contract: its MRP decides the category, and the project counts from it; land from the first of its month.',
  })
  public start!: string;

  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, { description: 'Cost of the project.' })
  public capex!: number;

  @Min(0)
  @Max(100)
  @Field(() => Float, {
    defaultValue: 0,
    description: 'Share of the cost that is equipment from outside the Eurasian Economic Union, per cent.',
  })
  public importedPercent!: number;

  @Min(0)
  @Max(maxHa)
  @Field(() => Float, { defaultValue: 0 })
  public landHa!: number;

  @IsOptional()
  @Field(() => LandRightEnum, {
    nullable: true,
    description: 'Null: not stated. It is then derived from the only land rate that was stated; with both or none, land is not computed.',
  })
  public landRight?: LandRight | null;

  @IsOptional()
  @Min(0)
  @Max(MAX_BONITET)
  @Field(() => Int, { nullable: true, description: 'Mark of soil quality (bonitet), for industrial land outside settlements.' })
  public landBonitet?: number | null;

  @Min(0)
  @Max(maxM2)
  @Field(() => Float, { defaultValue: 0 })
  public floorM2!: number;

  @Min(0)
  @Max(maxStaff)
  @Field(() => Int, { defaultValue: 0 })
  public staff!: number;

  @Min(0)
  @Max(maxTenge)
  @Field(() => SafeIntScalar, { defaultValue: 0, description: 'Average before taxes.' })
  public monthlyWage!: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(maxYears)
  @ValidateNested({ each: true })
  @Field(() => [ProjectYearInput], { description: 'Calendar years, beginning with that of the start.' })
  public years!: ProjectYearInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: profits are already less property, land and social tax and duty, as the project pays them outside a zone.',
  })
  public isProfitNet!: boolean;

  @IsOptional()
  @Matches(/^\d{2}$/)
  @Field(() => String, { nullable: true, description: 'OKED division, two digits.' })
  public okedDivision?: string | null;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  @Field(() => String, { nullable: true, description: 'ISO 3166-1, two letters: where the investor is registered.' })
  public country?: string | null;

  @ArrayMaxSize(EXCLUSIONS.length)
  @Field(() => [ExclusionEnum], { defaultValue: [], description: 'Which of these the investor is.' })
  public exclusions!: Exclusion[];

  @IsOptional()
  @ValidateNested()
  @Field(() => AskedRatesInput, { nullable: true })
  public asked?: AskedRatesInput | null;
}

const toAsked = (asked: AskedRatesInput | null | undefined): AskedRates => {
  const told = (name: keyof AskedRates): number | null => asked?.[name] ?? null;
  return {
    propertyTaxPercent: told('propertyTaxPercent'),
    floorValuePerM2: told('floorValuePerM2'),
    landTaxPerHa: told('landTaxPerHa'),
    landUseFeePerHa: told('landUseFeePerHa'),
    importDutyPercent: told('importDutyPercent'),
    discountPercent: told('discountPercent'),
  };
};

/** Copies field by field, never the input as a whole. */
export const toProject = (input: ProjectInput): Project => ({
  start: input.start,
  capex: input.capex,
  importedPercent: input.importedPercent,
  landHa: input.landHa,
  landRight: input.landRight ?? null,
  landBonitet: input.landBonitet ?? null,
  floorM2: input.floorM2,
  staff: input.staff,
  monthlyWage: input.monthlyWage,
  years: input.years.map(({ revenue, profit }) => ({ revenue, profit })),
  isProfitNet: input.isProfitNet,
  okedDivision: input.okedDivision ?? null,
  country: input.country ?? null,
  exclusions: [...new Set(input.exclusions)],
  asked: toAsked(input.asked),
});
