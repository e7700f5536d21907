import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { AnchorProjectType } from '../opportunities/opportunity.types.ts';
import type { Context } from '../request/context.ts';
import { financingDraft, saveFinancingDraft } from './financing-draft.service.ts';
import { FinancingDraftType, SaveFinancingDraftInput } from './financing-draft.types.ts';
import { StateFinancingInput } from './financing.inputs.ts';
import { financingLoader } from './financing.queries.ts';
import { stateFinancing } from './financing.service.ts';
import { FinancingPlanType } from './financing.types.ts';

@Resolver(() => AnchorProjectType)
export class FinancingResolver {
  @FieldResolver(() => [FinancingPlanType], {
    description: 'How it is financed, newest first: each plan is a dated claim of its steward. Empty: none was stated.',
    complexity: listOf(2),
  })
  public financingPlans(@Root() project: AnchorProjectType, @Ctx() ctx: Context): Promise<readonly FinancingPlanType[]> {
    return financingLoader(ctx).load(project.id);
  }

  @Query(() => FinancingDraftType, {
    description: 'What is being written about the financing of a project of the viewer’s organisation. Errors: NOT_FOUND, FORBIDDEN.',
  })
  public financingDraft(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<FinancingDraftType> {
    return financingDraft(ctx, id);
  }

  @Mutation(() => FinancingDraftType, {
    description:
      'Saves the draft of a plan of financing; nothing of it is public. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT by field, RULE_BROKEN OPPORTUNITY_NOT_TAKEN_OVER.',
  })
  public saveFinancingDraft(
    @Arg('input', () => SaveFinancingDraftInput) input: SaveFinancingDraftInput,
    @Ctx() ctx: Context,
  ): Promise<FinancingDraftType> {
    return saveFinancingDraft(ctx, input);
  }

  @Mutation(() => FinancingPlanType, {
    description:
      'States how an anchor project is financed, for everybody and at once; earlier plans stay. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT by field, RULE_BROKEN OPPORTUNITY_NOT_TAKEN_OVER.',
  })
  public stateFinancing(
    @Arg('input', () => StateFinancingInput) input: StateFinancingInput,
    @Ctx() ctx: Context,
  ): Promise<FinancingPlanType> {
    return stateFinancing(ctx, input);
  }
}
