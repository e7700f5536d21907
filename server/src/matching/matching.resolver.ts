import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import type { Context } from '../request/context.ts';
import { stewardConditions } from './conditions.queries.ts';
import { saveConditions } from './conditions.service.ts';
import { interestedProjects } from './interested.queries.ts';
import { answerInvitation, inviteProject, ownInvitations } from './match-invitation.service.ts';
import { projectMatch, projectMatches } from './match.queries.ts';
import type { MatchPage } from './match.queries.ts';
import {
  AnswerMatchInvitationInput,
  InviteProjectInput,
  RateMatchInput,
  SaveInvestorProjectInput,
  SaveStewardConditionsInput,
} from './matching.inputs.ts';
import {
  InterestedProjectsType,
  InterestedProjectType,
  InvestorProjectType,
  MatchInvitationType,
  ProjectProposalType,
  StewardConditionsType,
} from './matching.types.ts';
import { OpportunityMatchConnectionType, OpportunityMatchType } from './match.types.ts';
import { ownProject, ownProjects, toProject } from './project.queries.ts';
import { projectProposals } from './proposals.queries.ts';
import { deleteProject, saveProject } from './project.service.ts';
import { rateMatch } from './rating.service.ts';

@Resolver(() => InvestorProjectType)
export class InvestorProjectResolver {
  @Query(() => [InvestorProjectType], { description: 'Of the viewer’s organisation, oldest first; 20 at most.', complexity: listOf(20) })
  public async investorProjects(@Ctx() ctx: Context): Promise<InvestorProjectType[]> {
    return (await ownProjects(ctx)).map(toProject);
  }

  @Query(() => InvestorProjectType, { nullable: true, description: 'A project of the viewer’s organisation.' })
  public async investorProject(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<InvestorProjectType | null> {
    const project = await ownProject(ctx, id);
    return project && toProject(project);
  }

  @Query(() => [ProjectProposalType], {
    description: 'Beginnings of projects from the viewer’s own saved searches and expressions of interest. Nothing is made of them.',
    complexity: listOf(20),
  })
  public projectProposals(@Ctx() ctx: Context): Promise<ProjectProposalType[]> {
    return projectProposals(ctx);
  }

  @Query(() => [MatchInvitationType], {
    description: 'Stewards’ invitations to the projects of the viewer’s organisation, newest first; 100 at most.',
    complexity: listOf(20),
  })
  public matchInvitations(@Ctx() ctx: Context): Promise<MatchInvitationType[]> {
    return ownInvitations(ctx);
  }

  @Mutation(() => InvestorProjectType, {
    description:
      'Saves what an investor looks for and brings. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version, RULE_BROKEN KEPT_FULL, RATE_LIMITED.',
  })
  public saveInvestorProject(
    @Arg('input', () => SaveInvestorProjectInput) input: SaveInvestorProjectInput,
    @Ctx() ctx: Context,
  ): Promise<InvestorProjectType> {
    return saveProject(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes a project with its invitations. True also when there is none. Errors: NOT_FOUND.' })
  public deleteInvestorProject(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return deleteProject(ctx, id);
  }

  @Mutation(() => MatchInvitationType, {
    description:
      'Accepts an invitation, by which the steward learns the organisation’s name and a draft is begun, or declines it. Errors: NOT_FOUND, CONFLICT, BAD_USER_INPUT, RULE_BROKEN OPPORTUNITY_NOT_OPEN.',
  })
  public answerMatchInvitation(
    @Arg('input', () => AnswerMatchInvitationInput) input: AnswerMatchInvitationInput,
    @Ctx() ctx: Context,
  ): Promise<MatchInvitationType> {
    return answerInvitation(ctx, input);
  }
}

@Resolver(() => MatchInvitationType)
export class MatchInvitationResolver {
  @FieldResolver(() => OpportunityType, { nullable: true, description: 'Null while it is not published.' })
  public opportunity(
    @Root() { opportunityId }: MatchInvitationType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return opportunityLoader(ctx, shapeFor(info)).load(opportunityId);
  }
}

@Resolver(() => OpportunityMatchType)
export class MatchResolver {
  @Query(() => OpportunityMatchConnectionType, {
    description: 'The best open opportunities for a project of the viewer’s organisation. Errors: NOT_FOUND, BAD_USER_INPUT.',
  })
  public projectMatches(
    @Arg('project', () => ID) project: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<MatchPage> {
    return projectMatches(ctx, { project, first, after: after ?? null });
  }

  @Query(() => OpportunityMatchType, {
    description: 'How a published opportunity fits a project of the viewer’s organisation, criterion by criterion. Errors: NOT_FOUND.',
  })
  public projectMatch(
    @Arg('project', () => ID) project: string,
    @Arg('slug', () => String) slug: string,
    @Ctx() ctx: Context,
  ): Promise<OpportunityMatchType> {
    return projectMatch(ctx, project, slug);
  }

  @FieldResolver(() => OpportunityType, { nullable: true })
  public opportunity(
    @Root() { opportunityId }: OpportunityMatchType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return opportunityLoader(ctx, shapeFor(info)).load(opportunityId);
  }

  @Mutation(() => OpportunityMatchType, {
    description: 'Says whether a match is right. Errors: NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED.',
  })
  public rateMatch(@Arg('input', () => RateMatchInput) input: RateMatchInput, @Ctx() ctx: Context): Promise<OpportunityMatchType> {
    return rateMatch(ctx, input);
  }
}

@Resolver()
export class StewardMatchResolver {
  @Query(() => StewardConditionsType, {
    description: 'What the viewer’s organisation asks of whoever comes to an opportunity of its own. Errors: NOT_FOUND, FORBIDDEN.',
  })
  public stewardConditions(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<StewardConditionsType> {
    return stewardConditions(ctx, slug);
  }

  @Query(() => InterestedProjectsType, {
    description: 'Who would take a published opportunity of the viewer’s organisation, without who they are. Errors: NOT_FOUND, FORBIDDEN.',
  })
  public async interestedProjects(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<InterestedProjectsType> {
    return { nodes: await interestedProjects(ctx, slug) };
  }

  @Mutation(() => StewardConditionsType, {
    description:
      'Saves what the viewer’s organisation asks for an opportunity. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version.',
  })
  public saveStewardConditions(
    @Arg('input', () => SaveStewardConditionsInput) input: SaveStewardConditionsInput,
    @Ctx() ctx: Context,
  ): Promise<StewardConditionsType> {
    return saveConditions(ctx, input);
  }

  @Mutation(() => InterestedProjectType, {
    description: 'Invites the investor behind a handle, without learning who it is. Errors: NOT_FOUND, FORBIDDEN, RATE_LIMITED.',
  })
  public inviteProject(
    @Arg('input', () => InviteProjectInput) input: InviteProjectInput,
    @Ctx() ctx: Context,
  ): Promise<InterestedProjectType> {
    return inviteProject(ctx, input);
  }
}
