import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import sql from 'sql-template-tag';
import { once, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { places } from '../towns/places.reference.ts';
import { SourceType } from '../towns/source.types.ts';
import type { TownFactType } from '../towns/town.types.ts';

@ObjectType('PlanFigures', { simpleResolvers: true, description: 'Plans 2023–2025 of ten towns: what was planned and what came of it.' })
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
  @Field(() => ID, { description: 'Stands in the address /oidc/<id>/start.' })
  public readonly id!: string;

  @Field(() => String)
  public readonly name!: string;
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
}

/** The data set states sums in billions of tenge. */
const BILLION = 1_000_000_000;

const planFigures = (ctx: Context): PlanFiguresType | null => {
  const facts = places(ctx).groupFacts;
  const all = [...(facts.get('all-monotowns') ?? []), ...(facts.get('ten-plan-towns') ?? [])];
  const fact = (indicator: string): TownFactType | undefined => all.find((one) => one.indicator === indicator);
  const planned = fact('PLAN_MONEY_PLANNED_2023_2025_TEN_TOWNS');
  const allocated = fact('PLAN_MONEY_ALLOCATED_2023_2025_TEN_TOWNS');
  const measures = fact('PLAN_MEASURES_2023_2025_TEN_TOWNS');
  const notDone = fact('PLAN_MEASURES_NOT_IMPLEMENTED_2023_2025');
  if (!planned || !allocated || !measures || !notDone) return null;
  return {
    measures: measures.number ?? 0,
    measuresNotDone: notDone.number ?? 0,
    plannedTenge: Math.round((planned.number ?? 0) * BILLION),
    allocatedTenge: Math.round((allocated.number ?? 0) * BILLION),
    source: planned.source,
  };
};

interface DataFacts {
  readonly dataAsOf: string | null;
  readonly hasDemo: boolean;
}

const dataFacts = (ctx: Context): Promise<DataFacts> =>
  once(ctx, 'dataFacts', async () => {
    const [row] = await read<DataFacts>(ctx, sql`select
      (select max(o.as_of) from opportunity o where o.publication = 'PUBLISHED' and o.origin = 'PUBLIC_RECORD' and o.as_of ~ '^\\d{4}-\\d{2}-\\d{2}$') as "dataAsOf",
      exists (select 1 from opportunity o where o.publication = 'PUBLISHED' and o.origin = 'DEMO') as "hasDemo"`);
    return row ?? { dataAsOf: null, hasDemo: false };
  });

const BEFORE_ANY_DATA = '2026-01-01';

@Resolver(() => PlatformType)
export class PlatformResolver {
  @Query(() => PlatformType, { description: 'Facts about the installation and the plan figures of the first page.' })
  public async platform(@Ctx() ctx: Context): Promise<PlatformType> {
    const facts = await dataFacts(ctx);
    return {
      plan: planFigures(ctx),
      dataAsOf: facts.dataAsOf ?? BEFORE_ANY_DATA,
      hasDemo: facts.hasDemo,
      mailbox: ctx.features.mailbox,
      oidc: [...ctx.features.oidc],
    };
  }
}
