import { MaxLength, IsOptional } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { checkContent } from 'shared/opportunities/checks.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import type { ShownState } from 'shared/opportunities/state.ts';
import { unknownsOf } from 'shared/opportunities/unknowns.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { listOf } from '../kernel/complexity.ts';
import { OpportunityKindEnum } from '../opportunities/opportunity.enums.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { AskedFactEnum } from '../opportunities/part.enums.ts';
import { once } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { askedOf } from './asked.queries.ts';
import { contentOf } from './content.queries.ts';
import { createOpportunity, saveOpportunityDraft } from './draft.service.ts';
import { CreateOpportunityInput, PublishOpportunityInput, SaveOpportunityDraftInput, WithdrawOpportunityInput } from './editor.inputs.ts';
import { managedAgain, managedOpportunities, managedOpportunity } from './managed.queries.ts';
import type { ManagedPage } from './managed.queries.ts';
import {
  ContentFindingType,
  ManagedDraftType,
  ManagedOpportunityConnectionType,
  ManagedOpportunityType,
  ManagedRightsType,
  ShownStateEnum,
} from './managed.types.ts';
import { previewOf } from './preview.queries.ts';
import { publishOpportunity } from './publish.service.ts';
import { takeOverOpportunity, withdrawOpportunity } from './standing.service.ts';
import { storedDraft } from './steward-row.ts';
import { surroundingsOf } from './surroundings.ts';

@ArgsType()
class ManagedOpportunitiesArgs {
  @Field(() => ShownStateEnum, { nullable: true })
  public state?: ShownState | null;

  @Field(() => OpportunityKindEnum, { nullable: true })
  public kind?: OpportunityKind | null;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'A part of a name or an address.' })
  public words?: string | null;

  @Field(() => Int, { defaultValue: 20 })
  public first!: number;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true })
  public after?: string | null;
}

const NO_CONSENT = { state: 'NOT_ASKED', givenOn: null, document: null } as const;

const ERRORS = 'Errors: NOT_FOUND, FORBIDDEN for another organisation’s row';
const NOT_TAKEN_OVER = 'OPPORTUNITY_NOT_TAKEN_OVER for one of the public record';

/** The draft, or what is published where nothing has been written since; read once for all fields of a row. */
const draftOf = (ctx: Context, { row }: ManagedOpportunityType): Promise<ManagedDraftType> =>
  once(ctx, `managedDraft.${row.id}`, async () => {
    const stored = await storedDraft(ctx, row.id);
    if (!stored) return { version: 0, isChanged: false, updatedAt: null, updatedBy: null, content: await contentOf(ctx, row) };
    const { version, publishedVersion, updatedAt, updatedByName, content } = stored;
    return { version, isChanged: version !== publishedVersion, updatedAt, updatedBy: updatedByName, content };
  });

@Resolver(() => ManagedOpportunityType)
export class ManagedOpportunityResolver {
  @Query(() => ManagedOpportunityConnectionType, {
    description: 'Rows that the viewer’s organisation keeps, latest change first. Errors: BAD_USER_INPUT for page size or cursor.',
  })
  public managedOpportunities(
    @Args(() => ManagedOpportunitiesArgs) args: ManagedOpportunitiesArgs,
    @Ctx() ctx: Context,
  ): Promise<ManagedPage> {
    return managedOpportunities(ctx, args);
  }

  @Query(() => ManagedOpportunityType, { nullable: true, description: 'One of them; null for any other row.' })
  public managedOpportunity(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<ManagedOpportunityType | null> {
    return managedOpportunity(ctx, slug);
  }

  @Mutation(() => ManagedOpportunityType, {
    description: 'Begins an opportunity that nobody else sees. Errors: FORBIDDEN, NOT_FOUND, BAD_USER_INPUT.',
  })
  public async createOpportunity(
    @Arg('input', () => CreateOpportunityInput) input: CreateOpportunityInput,
    @Ctx() ctx: Context,
  ): Promise<ManagedOpportunityType> {
    return managedAgain(ctx, await createOpportunity(ctx, input));
  }

  @Mutation(() => ManagedOpportunityType, {
    description: `Saves the draft. ${ERRORS}, BAD_USER_INPUT, CONFLICT with the current version and who saved it, ${NOT_TAKEN_OVER}.`,
  })
  public async saveOpportunityDraft(
    @Arg('input', () => SaveOpportunityDraftInput) input: SaveOpportunityDraftInput,
    @Ctx() ctx: Context,
  ): Promise<ManagedOpportunityType> {
    return managedAgain(ctx, await saveOpportunityDraft(ctx, input));
  }

  @Mutation(() => ManagedOpportunityType, {
    description: `Publishes the draft as it was read. ${ERRORS}, CONFLICT, BAD_USER_INPUT for what is missing, ${NOT_TAKEN_OVER}, OPPORTUNITY_INCONSISTENT.`,
  })
  public async publishOpportunity(
    @Arg('input', () => PublishOpportunityInput) input: PublishOpportunityInput,
    @Ctx() ctx: Context,
  ): Promise<ManagedOpportunityType> {
    return managedAgain(ctx, await publishOpportunity(ctx, input));
  }

  @Mutation(() => ManagedOpportunityType, {
    description: `Ends a row; it stays in the record. ${ERRORS}, BAD_USER_INPUT, CONFLICT, ${NOT_TAKEN_OVER}.`,
  })
  public async withdrawOpportunity(
    @Arg('input', () => WithdrawOpportunityInput) input: WithdrawOpportunityInput,
    @Ctx() ctx: Context,
  ): Promise<ManagedOpportunityType> {
    return managedAgain(ctx, await withdrawOpportunity(ctx, input));
  }

  @Mutation(() => ManagedOpportunityType, {
    description: `Makes a row of the public record one that its steward keeps; its claims stay. ${ERRORS}, CONFLICT.`,
  })
  public async takeOverOpportunity(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ManagedOpportunityType> {
    return managedAgain(ctx, await takeOverOpportunity(ctx, id));
  }

  @FieldResolver(() => ManagedDraftType, { complexity: listOf(1) })
  public draft(@Root() managed: ManagedOpportunityType, @Ctx() ctx: Context): Promise<ManagedDraftType> {
    return draftOf(ctx, managed);
  }

  @FieldResolver(() => [ContentFindingType], { description: 'Contradictions in the draft.' })
  public async findings(@Root() managed: ManagedOpportunityType, @Ctx() ctx: Context): Promise<ContentFindingType[]> {
    const { content } = await draftOf(ctx, managed);
    return checkContent(content, surroundingsOf(ctx, managed.row, content));
  }

  @FieldResolver(() => [AskedFactEnum], { description: 'What the draft leaves open, most asked for first.' })
  public async unknowns(@Root() managed: ManagedOpportunityType, @Ctx() ctx: Context): Promise<AskedFact[]> {
    return unknownsOf(managed.kind, (await draftOf(ctx, managed)).content, await askedOf(ctx, managed.id));
  }

  @FieldResolver(() => OpportunityType, {
    description: 'The public page as publishing the draft would make it; `withoutConsent`: as it is seen while the owner does not agree.',
  })
  public async preview(
    @Arg('withoutConsent', () => Boolean, { defaultValue: false }) withoutConsent: boolean,
    @Root() managed: ManagedOpportunityType,
    @Ctx() ctx: Context,
  ): Promise<OpportunityView> {
    const { content } = await draftOf(ctx, managed);
    return previewOf(ctx, managed.row, withoutConsent ? { ...content, consent: NO_CONSENT } : content);
  }

  @FieldResolver(() => ManagedRightsType)
  public viewerCan(@Root() { origin, state }: ManagedOpportunityType): ManagedRightsType {
    const isForeign = origin === 'PUBLIC_RECORD';
    return { edit: !isForeign, withdraw: !isForeign && state !== 'WITHDRAWN', takeOver: isForeign };
  }
}
