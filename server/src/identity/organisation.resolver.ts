import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { InvitationOutcome } from 'shared/identity/invitations.ts';
import type { Context } from '../request/context.ts';
import { InvitationOutcomeEnum } from './identity.enums.ts';
import { acceptInvitation, invitation } from './accept-invitation.service.ts';
import { confirmInvitation, refuseInvitation } from './invitation.answer.service.ts';
import { AcceptInvitationInput, InviteInput } from './invitation.inputs.ts';
import { invite } from './invitation.service.ts';
import { InvitationType } from './invitation.types.ts';
import { OrganisationConnectionType } from './organisation.connection.ts';
import { peopleLoader } from './organisation.people.ts';
import { managedOrganisations } from './organisation.queries.ts';
import type { OrganisationPage } from './organisation.queries.ts';
import { OrganisationType } from './organisation.types.ts';
import { UnattendedStewardType, unattendedStewards } from './unattended-stewards.ts';
import { SignInResultType } from './viewer.types.ts';
import { waitingInvitations } from './waiting-invitation.queries.ts';
import { WaitingInvitationType } from './waiting-invitation.types.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether it has people here. Where it has none yet, what is sent to it waits for the first person who joins.',
  })
  public hasPeople(@Root() organisation: OrganisationType, @Ctx() ctx: Context): Promise<boolean> {
    return peopleLoader(ctx).load(organisation.id);
  }

  @Query(() => OrganisationConnectionType, {
    description: 'Organisations that the viewer administers, by name: all for the platform, the own ones for a LEAD.',
  })
  public organisations(
    @Arg('first', () => Int, { defaultValue: 50, description: '1–100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrganisationPage> {
    return managedOrganisations(ctx, first, after ?? null);
  }

  @Query(() => InvitationType, { nullable: true, description: 'What an invitation link leads to; null when it is no longer valid.' })
  public invitation(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<InvitationType | null> {
    return invitation(ctx, token);
  }

  @Query(() => [WaitingInvitationType], {
    description: 'Administrators’ invitations that wait for a second administrator, oldest first, 100 at most.',
  })
  public waitingInvitations(@Ctx() ctx: Context): Promise<WaitingInvitationType[]> {
    return waitingInvitations(ctx);
  }

  @Query(() => [UnattendedStewardType], {
    description: 'Stewards without people here whose expressions of interest are waiting, longest waiting first.',
  })
  public unattendedStewards(@Ctx() ctx: Context): Promise<UnattendedStewardType[]> {
    return unattendedStewards(ctx);
  }

  @Mutation(() => InvitationOutcomeEnum, {
    description:
      'A LEAD’s invitation into the own organisation is mailed at once. An administrator invites the first person of an organisation, who leads it, or into the platform itself; the letter is sent once a second administrator confirms. Errors: FORBIDDEN, INVITATION_FIRST_ONLY, INVITATION_OWN_ADDRESS, BAD_USER_INPUT on email.',
  })
  public invite(@Arg('input', () => InviteInput) input: InviteInput, @Ctx() ctx: Context): Promise<InvitationOutcome> {
    return invite(ctx, input);
  }

  @Mutation(() => [WaitingInvitationType], {
    description:
      'The second administrator releases the letter; returns the invitations still waiting. Errors: INVITATION_SECOND_PERSON for the inviter, INVITATION_OWN_ADDRESS, INVITATION_NOT_WAITING, INVITATION_FIRST_ONLY.',
  })
  public confirmInvitation(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<WaitingInvitationType[]> {
    return confirmInvitation(ctx, id);
  }

  @Mutation(() => [WaitingInvitationType], {
    description:
      'No letter is sent; the inviter also withdraws an invitation with this. Returns the invitations still waiting. Errors: INVITATION_NOT_WAITING.',
  })
  public refuseInvitation(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<WaitingInvitationType[]> {
    return refuseInvitation(ctx, id);
  }

  @Mutation(() => SignInResultType, {
    description:
      'Joins the organisation and signs in. An address that has an account must be signed in with it: UNAUTHENTICATED otherwise. Errors: TOKEN_EXPIRED, PASSWORD_COMMON, BAD_USER_INPUT per field.',
  })
  public acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() ctx: Context,
  ): Promise<SignInResultType> {
    return acceptInvitation(ctx, input);
  }
}
