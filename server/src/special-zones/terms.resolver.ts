import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { canApproveTerms, canEditTerms } from '../access/zone.policy.ts';
import { allow } from '../kernel/guards.ts';
import { found } from '../kernel/problems.ts';
import { TermsChangeType, TermsDiffType, WordPieceType, termsDiff } from './terms.diff.ts';
import { approveZoneTerms, discardZoneTermsDraft, draftZoneTerms } from './terms.draft.service.ts';
import { findingsOf } from './terms.findings.ts';
import { DraftZoneTermsInput, PublishZoneTermsInput, WithdrawZoneTermsInput, ZoneTermsDraftInput } from './terms.inputs.ts';
import { publishZoneTerms, withdrawZoneTerms } from './terms.publish.service.ts';
import { openDraft, termsImpact } from './terms.queries.ts';
import type { TermsImpact } from './terms.queries.ts';
import { TermsFindingType, TermsImpactType, TermsRightsType, viewFinding } from './terms.types.ts';
import { SpecialZoneType, ZoneTermsType } from './zone.types.ts';
import { publishedTerms, zones } from './zones.reference.ts';

const DRAFT_ERRORS = 'Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN TERMS_NOT_DRAFT';

const managedZone = (ctx: Context, slug: string): SpecialZoneType => {
  const zone = found(zones(ctx).zones.find((one) => one.slug === slug));
  allow(canEditTerms(ctx.actor, zone));
  return zone;
};

@Resolver(() => ZoneTermsType)
export class ZoneTermsResolver {
  @Query(() => [ZoneTermsType], {
    description:
      'The open draft and all published versions of a zone, newest first. Errors: NOT_FOUND, FORBIDDEN to everybody except its managers.',
  })
  public async managedTerms(@Arg('zone', () => String) slug: string, @Ctx() ctx: Context): Promise<ZoneTermsType[]> {
    const zone = managedZone(ctx, slug);
    const draft = await openDraft(ctx, zone.id);
    return [...(draft ? [draft] : []), ...publishedTerms(ctx, zone.id)];
  }

  @Query(() => TermsImpactType, {
    description: 'Whom new terms of a zone concern. Errors: NOT_FOUND, FORBIDDEN to everybody except its managers.',
  })
  public termsImpact(@Arg('zone', () => String) slug: string, @Ctx() ctx: Context): Promise<TermsImpact> {
    return termsImpact(ctx, managedZone(ctx, slug).id);
  }

  @Query(() => TermsDiffType, {
    nullable: true,
    description: 'Two published versions of a zone compared, clause by clause; null when there is no such zone or version.',
  })
  public termsDiff(
    @Arg('zone', () => String) slug: string,
    @Arg('from', () => Int, { description: 'Number of the version compared with.' }) from: number,
    @Arg('to', () => Int, { description: 'Number of the compared version.' }) to: number,
    @Ctx() ctx: Context,
  ): TermsDiffType | null {
    const zone = zones(ctx).zones.find((one) => one.slug === slug);
    return zone ? termsDiff(ctx, zone.id, from, to) : null;
  }

  @Mutation(() => ZoneTermsType, {
    description: `Saves the open draft. ${DRAFT_ERRORS}; BAD_USER_INPUT for a share above the whole or an unknown activity.`,
  })
  public draftZoneTerms(@Arg('input', () => DraftZoneTermsInput) input: DraftZoneTermsInput, @Ctx() ctx: Context): Promise<ZoneTermsType> {
    return draftZoneTerms(ctx, input);
  }

  @Mutation(() => ZoneTermsType, {
    description: `A person of the zone who has not written in the draft approves it as it is. ${DRAFT_ERRORS}, TERMS_UNCHANGED, TERMS_INCONSISTENT, TERMS_SECOND_PERSON.`,
  })
  public approveZoneTerms(
    @Arg('input', () => ZoneTermsDraftInput) input: ZoneTermsDraftInput,
    @Ctx() ctx: Context,
  ): Promise<ZoneTermsType> {
    return approveZoneTerms(ctx, input);
  }

  @Mutation(() => SpecialZoneType, { description: `Discards the open draft. ${DRAFT_ERRORS}.` })
  public discardZoneTermsDraft(
    @Arg('input', () => ZoneTermsDraftInput) input: ZoneTermsDraftInput,
    @Ctx() ctx: Context,
  ): Promise<SpecialZoneType> {
    return discardZoneTermsDraft(ctx, input);
  }

  @Mutation(() => ZoneTermsType, {
    description: `Publishes the approved draft, for good. ${DRAFT_ERRORS}, TERMS_NOT_APPROVED, TERMS_UNCHANGED, TERMS_INCONSISTENT, TERMS_EFFECTIVE_IN_PAST, TERMS_EFFECTIVE_TAKEN.`,
  })
  public publishZoneTerms(
    @Arg('input', () => PublishZoneTermsInput) input: PublishZoneTermsInput,
    @Ctx() ctx: Context,
  ): Promise<ZoneTermsType> {
    return publishZoneTerms(ctx, input);
  }

  @Mutation(() => ZoneTermsType, {
    description:
      'Withdraws a scheduled version before its first day. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RULE_BROKEN TERMS_ALREADY_IN_FORCE.',
  })
  public withdrawZoneTerms(
    @Arg('input', () => WithdrawZoneTermsInput) input: WithdrawZoneTermsInput,
    @Ctx() ctx: Context,
  ): Promise<ZoneTermsType> {
    return withdrawZoneTerms(ctx, input);
  }

  @FieldResolver(() => SpecialZoneType)
  public zone(@Root() terms: ZoneTermsType, @Ctx() ctx: Context): SpecialZoneType {
    return found(zones(ctx).byId.get(terms.zoneId));
  }

  @FieldResolver(() => TermsDiffType, {
    nullable: true,
    description: 'What a published version changes compared with the previous one; null: it is the first, or a draft.',
  })
  public replaces(@Root() terms: ZoneTermsType, @Ctx() ctx: Context): TermsDiffType | null {
    const before = publishedTerms(ctx, terms.zoneId).find(({ number, state }) => number < terms.number && state !== 'WITHDRAWN');
    return before && terms.effectiveFrom !== null ? termsDiff(ctx, terms.zoneId, before.number, terms.number) : null;
  }

  @FieldResolver(() => [TermsFindingType], { description: 'What the checks find; in a published version each with its justification.' })
  public findings(@Root() terms: ZoneTermsType, @Ctx() ctx: Context): TermsFindingType[] {
    return findingsOf(ctx, terms).map(viewFinding);
  }

  @FieldResolver(() => TermsRightsType, { description: 'What the viewer may do with it.' })
  public viewerCan(@Root() terms: ZoneTermsType, @Ctx() ctx: Context): TermsRightsType {
    const zone = found(zones(ctx).byId.get(terms.zoneId));
    const isManager = canEditTerms(ctx.actor, zone);
    return {
      approve: terms.state === 'DRAFT' && canApproveTerms(ctx.actor, zone, { editedBy: terms.editedBy ?? [] }),
      publish: terms.state === 'APPROVED' && isManager,
      withdraw: terms.state === 'SCHEDULED' && isManager,
    };
  }
}

@Resolver(() => TermsChangeType)
export class TermsChangeResolver {
  @FieldResolver(() => [WordPieceType], {
    description:
      'The text word by word, in the reader’s language; empty where it did not change, the whole before and the whole after where it was rewritten.',
    complexity: listOf(40),
  })
  public async words(@Root() change: TermsChangeType): Promise<readonly WordPieceType[]> {
    return (await change.compare())?.pieces ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'The text differs so much that it is not compared word by word.' })
  public async isRewritten(@Root() change: TermsChangeType): Promise<boolean> {
    return (await change.compare())?.isRewritten ?? false;
  }
}
