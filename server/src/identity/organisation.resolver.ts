import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../access/context.ts';
import { acceptInvitation } from './accept-invitation.service.ts';
import { AcceptInvitationInput, InviteInput } from './invitation.inputs.ts';
import { invitation } from './invitation.queries.ts';
import { invite } from './invitation.service.ts';
import { InvitationType } from './invitation.types.ts';
import { OrganisationConnectionType } from './organisation.connection.ts';
import { managedOrganisations } from './organisation.queries.ts';
import type { OrganisationPage } from './organisation.queries.ts';
import { SignInResultType } from './viewer.types.ts';

@Resolver()
export class OrganisationResolver {
  @Query(() => OrganisationConnectionType, {
    description: 'Organisations the viewer looks after, by name: all for the platform, a LEAD’s own.',
  })
  public organisations(
    @Arg('first', () => Int, { defaultValue: 50, description: '1–100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<OrganisationPage> {
    return managedOrganisations(ctx, first, after ?? null);
  }

  @Query(() => InvitationType, { nullable: true, description: 'What an invitation link leads to; null when it no longer holds.' })
  public invitation(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<InvitationType | null> {
    return invitation(ctx, token);
  }

  @Mutation(() => Boolean, {
    description: 'Mails a link that leads into the organisation. Always true for who may invite; FORBIDDEN for others.',
  })
  public invite(@Arg('input', () => InviteInput) input: InviteInput, @Ctx() ctx: Context): Promise<boolean> {
    return invite(ctx, input);
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
