import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context, StandingPage } from '../request/context.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { DATA_FACTS } from './data-facts.reference.ts';
import { places } from '../towns/places.reference.ts';
import { SourceType } from '../towns/source.types.ts';
import type { TownFactType } from '../towns/town.types.ts';

@ObjectType('PlanFigures', { simpleResolvers: true, description: 'Plans 2023–2025 of ten towns: what was planned and what was allocated.' })
export class PlanFiguresType {
  @Field(() => Int)
  public readonly measures!: number;

  @Field(() => Int, { description: 'Measures never implemented.' })
  public readonly measuresNotDone!: number;

  @Field(() => SafeIntScalar, { description: 'Whole tenge.' })
  public readonly plannedTenge!: number;

  @Field(() => SafeIntScalar, { description: 'Whole tenge.' })
  public readonly allocatedTenge!: number;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('OidcProvider', { simpleResolvers: true, description: 'Another way to sign in.' })
export class OidcProviderType {
  @Field(() => ID, { description: 'Part of the address /oidc/<id>/start.' })
  public readonly id!: string;

  @Field(() => String)
  public readonly name!: string;
}

@ObjectType('Operator', {
  simpleResolvers: true,
  description: 'Who runs this installation, as its settings say. Null: the settings do not.',
})
export class OperatorType {
  @Field(() => String, { nullable: true })
  public readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'Twelve digits.' })
  public readonly bin!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address, in one line.' })
  public readonly address!: string | null;

  @Field(() => String, { nullable: true })
  public readonly email!: string | null;

  @Field(() => String, { nullable: true })
  public readonly phone!: string | null;
}

@ObjectType('StandingTexts', {
  simpleResolvers: true,
  description:
    'The operator’s own texts of the pages about the installation, as HTML without scripts, in the language of the request. Null: the product’s text holds.',
})
export class StandingTextsType {
  @Field(() => String, { nullable: true })
  public readonly about!: string | null;

  @Field(() => String, { nullable: true })
  public readonly privacy!: string | null;

  @Field(() => String, { nullable: true })
  public readonly terms!: string | null;

  @Field(() => String, { nullable: true })
  public readonly accessibility!: string | null;
}

@ObjectType('Platform', { simpleResolvers: true, description: 'What this installation shows and offers.' })
export class PlatformType {
  @Field(() => PlanFiguresType, { nullable: true, description: 'Null while the figures are not loaded.' })
  public readonly plan!: PlanFiguresType | null;

  @Field(() => DateScalar, { description: 'Date of the newest source.' })
  public readonly dataAsOf!: string;

  @Field(() => Boolean, { description: 'Whether invented rows are shown among the real ones; each is badged.' })
  public readonly hasDemo!: boolean;

  @Field(() => Boolean, { description: 'Whether letters are kept at /mailbox instead of being sent.' })
  public readonly mailbox!: boolean;

  @Field(() => [OidcProviderType])
  public readonly oidc!: OidcProviderType[];

  @Field(() => String, {
    nullable: true,
    description: 'Style JSON of the operator’s own map tiles (MapLibre style specification); null: the client draws its own outlines.',
  })
  public readonly mapStyleUrl!: string | null;

  @Field(() => OperatorType)
  public readonly operator!: OperatorType;

  @Field(() => StandingTextsType)
  public readonly standingTexts!: StandingTextsType;
}

/** The data set states sums in billions of tenge. */
const BILLION = 1_000_000_000;

const INDICATORS = [
  'PLAN_MONEY_PLANNED_2023_2025_TEN_TOWNS',
  'PLAN_MONEY_ALLOCATED_2023_2025_TEN_TOWNS',
  'PLAN_MEASURES_2023_2025_TEN_TOWNS',
  'PLAN_MEASURES_NOT_IMPLEMENTED_2023_2025',
] as const;

const planFigures = (ctx: Context): PlanFiguresType | null => {
  const facts = places(ctx).groupFacts;
  const all = [...(facts.get('all-monotowns') ?? []), ...(facts.get('ten-plan-towns') ?? [])];
  const fact = (indicator: string): TownFactType | undefined => all.find((one) => one.indicator === indicator);
  const numbers = INDICATORS.map((indicator) => fact(indicator)?.number).filter((number) => typeof number === 'number');
  const source = fact(INDICATORS[0])?.source;
  if (numbers.length < INDICATORS.length || !source) return null;
  const [planned = 0, allocated = 0, measures = 0, measuresNotDone = 0] = numbers;
  return {
    measures,
    measuresNotDone,
    plannedTenge: Math.round(planned * BILLION),
    allocatedTenge: Math.round(allocated * BILLION),
    source,
  };
};

const BEFORE_ANY_DATA = '2026-01-01';

const standingTexts = ({ features, locale }: Context): StandingTextsType => {
  const of = (page: StandingPage): string | null => features.standingTexts[`${page}.${locale}`] ?? null;
  return { about: of('about'), privacy: of('privacy'), terms: of('terms'), accessibility: of('accessibility') };
};

@Resolver(() => PlatformType)
export class PlatformResolver {
  @Query(() => PlatformType, { description: 'Facts about the installation and the plan figures of the first page.' })
  public platform(@Ctx() ctx: Context): PlatformType {
    const facts = ctx.reference.get(DATA_FACTS, ctx.locale);
    return {
      plan: planFigures(ctx),
      dataAsOf: facts.dataAsOf ?? BEFORE_ANY_DATA,
      hasDemo: facts.hasDemo,
      mailbox: ctx.features.mailbox,
      oidc: [...ctx.features.oidc],
      mapStyleUrl: ctx.features.mapStyleUrl,
      operator: ctx.features.operator,
      standingTexts: standingTexts(ctx),
    };
  }
}
