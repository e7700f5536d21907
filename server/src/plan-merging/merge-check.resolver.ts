import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { balanceOf } from 'shared/plan-merging/balance.ts';
import type { MergeMoney } from 'shared/plan-merging/balance.ts';
import type { MergeRow } from 'shared/plan-merging/rows.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { checkingOrganisations } from '../access/merge.policy.ts';
import { listOf } from '../kernel/complexity.ts';
import { localizedName, LocalizedTextType } from '../kernel/localized.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { MergeCheckVersionInput, SaveMergeCheckInput, StartMergeCheckInput } from './merge-check.inputs.ts';
import { mergeCheck, mergeChecks } from './merge-check.queries.ts';
import type { MergeCheckRow, MergeEntryRow } from './merge-check.queries.ts';
import { contentOf, discardMergeCheck, saveMergeCheck, signMergeCheck, startMergeCheck } from './merge-check.service.ts';
import { MergeCheckEntryType, MergeCheckType, MergeMoneyType, MergeRightsType, MergeRowType } from './merge-check.types.ts';

const ERRORS = 'Errors: NOT_FOUND, CONFLICT with the current version, RULE_BROKEN MERGE_SIGNED';

const viewRows = (ctx: Context, rows: readonly MergeRow[]): MergeRowType[] =>
  rows.map((row) => ({ ...row, title: localizedName(ctx, row.title), titles: row.title }));

@Resolver(() => MergeCheckType)
export class MergeCheckResolver {
  @Query(() => [MergeCheckEntryType], {
    description: 'Signed checks of merged plans; for analysts also those that their organisation is working on, which come first.',
    complexity: listOf(20),
  })
  public mergeChecks(@Ctx() ctx: Context): Promise<MergeEntryRow[]> {
    return mergeChecks(ctx);
  }

  @Query(() => MergeCheckType, { nullable: true, description: 'One check; null when there is none of this id that the viewer may see.' })
  public mergeCheck(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<MergeCheckRow | null> {
    return mergeCheck(ctx, id);
  }

  @Mutation(() => MergeCheckType, {
    description: 'Copies both plans and proposes what continues what. Errors: FORBIDDEN, BAD_USER_INPUT, RATE_LIMITED.',
  })
  public startMergeCheck(
    @Arg('input', () => StartMergeCheckInput) input: StartMergeCheckInput,
    @Ctx() ctx: Context,
  ): Promise<MergeCheckRow> {
    return startMergeCheck(ctx, input);
  }

  @Mutation(() => MergeCheckType, { description: `Saves ties and reasons. ${ERRORS}, BAD_USER_INPUT.` })
  public saveMergeCheck(@Arg('input', () => SaveMergeCheckInput) input: SaveMergeCheckInput, @Ctx() ctx: Context): Promise<MergeCheckRow> {
    return saveMergeCheck(ctx, input);
  }

  @Mutation(() => MergeCheckType, { description: `Signs a check, for good. ${ERRORS}, MERGE_INCOMPLETE.` })
  public signMergeCheck(
    @Arg('input', () => MergeCheckVersionInput) input: MergeCheckVersionInput,
    @Ctx() ctx: Context,
  ): Promise<MergeCheckRow> {
    return signMergeCheck(ctx, input);
  }

  @Mutation(() => Boolean, { description: `Deletes a check that nobody has signed. ${ERRORS}.` })
  public discardMergeCheck(
    @Arg('input', () => MergeCheckVersionInput) input: MergeCheckVersionInput,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return discardMergeCheck(ctx, input);
  }

  @FieldResolver(() => LocalizedTextType)
  public planName(@Root() check: MergeCheckRow, @Ctx() ctx: Context): PickedText {
    return localizedName(ctx, check.planName);
  }

  @FieldResolver(() => TownType)
  public town(@Root() check: MergeCheckRow, @Ctx() ctx: Context): TownType {
    return found(places(ctx).townById.get(check.townId));
  }

  @FieldResolver(() => [MergeRowType], { complexity: listOf(50) })
  public before(@Root() check: MergeCheckRow, @Ctx() ctx: Context): MergeRowType[] {
    return viewRows(ctx, check.beforeRows);
  }

  @FieldResolver(() => [MergeRowType], { complexity: listOf(50) })
  public after(@Root() check: MergeCheckRow, @Ctx() ctx: Context): MergeRowType[] {
    return viewRows(ctx, check.afterRows);
  }

  @FieldResolver(() => MergeMoneyType)
  public money(@Root() check: MergeCheckRow): MergeMoney {
    return balanceOf(contentOf(check)).money;
  }

  @FieldResolver(() => String, { nullable: true })
  public signer(@Root() check: MergeCheckRow): string | null {
    return check.signerName ?? null;
  }

  @FieldResolver(() => MergeRightsType)
  public viewerCan(@Root() check: MergeCheckRow, @Ctx() ctx: Context): MergeRightsType {
    const isOwn = check.organisationId !== undefined && checkingOrganisations(ctx.actor).includes(check.organisationId);
    return { edit: isOwn && check.signedAt === null };
  }
}

@Resolver(() => MergeCheckEntryType)
export class MergeCheckEntryResolver {
  @FieldResolver(() => LocalizedTextType)
  public planName(@Root() check: MergeEntryRow, @Ctx() ctx: Context): PickedText {
    return localizedName(ctx, check.planName);
  }

  @FieldResolver(() => TownType)
  public town(@Root() check: MergeEntryRow, @Ctx() ctx: Context): TownType {
    return found(places(ctx).townById.get(check.townId));
  }

  @FieldResolver(() => Number, { nullable: true })
  public before(@Root() check: MergeEntryRow): number | null {
    return check.beforeTenge;
  }
}
