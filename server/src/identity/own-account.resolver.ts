import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { account } from './account.queries.ts';
import { AccountType, ProveIdentityInput } from './account.types.ts';
import { changePassword } from './change-password.service.ts';
import { confirmEmailChange, objectToEmailChange, requestEmailChange } from './email-change.service.ts';
import { proveIdentity } from './proof.service.ts';
import { endOtherSessions, endSession } from './sessions.service.ts';
import { removeTotp, renewRecoveryCodes } from './totp.service.ts';

@Resolver()
export class OwnAccountResolver {
  @Query(() => AccountType, { description: 'The viewer’s own account and its sessions.' })
  public account(@Ctx() ctx: Context): Promise<AccountType> {
    return account(ctx);
  }

  @Mutation(() => Boolean, {
    description:
      'Allows for five minutes what is otherwise answered with FORBIDDEN and the rule PROOF_NEEDED; the session continues under a new cookie. Errors: PASSWORD_WRONG, CODE_WRONG, RATE_LIMITED.',
  })
  public proveIdentity(@Arg('input', () => ProveIdentityInput) input: ProveIdentityInput, @Ctx() ctx: Context): Promise<boolean> {
    return proveIdentity(ctx, input);
  }

  @Mutation(() => Boolean, {
    description: 'True while the last proof is fresh, PROOF_NEEDED otherwise: for steps outside GraphQL, such as linking a provider.',
  })
  public assureProof(): boolean {
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Sets a new password and ends all other sessions; the owner is told by mail. Errors: PROOF_NEEDED, PASSWORD_COMMON, BAD_USER_INPUT on password.',
  })
  public changePassword(@Arg('password', () => String) password: string, @Ctx() ctx: Context): Promise<boolean> {
    return changePassword(ctx, password);
  }

  @Mutation(() => Boolean, {
    description:
      'Mails a link to the new address and tells the old one. Always true, whether or not the new address has an account. Errors: PROOF_NEEDED, EMAIL_UNCHANGED, BAD_USER_INPUT on email.',
  })
  public requestEmailChange(@Arg('email', () => String) email: string, @Ctx() ctx: Context): Promise<boolean> {
    return requestEmailChange(ctx, email);
  }

  @Mutation(() => Boolean, {
    description:
      'Confirms the link of the new address; only the person whose change it is may use it. Errors: TOKEN_EXPIRED, also for anybody else; EMAIL_TAKEN.',
  })
  public confirmEmailChange(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<boolean> {
    return confirmEmailChange(ctx, token);
  }

  @Mutation(() => Boolean, {
    description:
      'The link of the former address: the address is restored, all sessions end, and a link for a new password is sent there. Errors: TOKEN_EXPIRED.',
  })
  public objectToEmailChange(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<boolean> {
    return objectToEmailChange(ctx, token);
  }

  @Mutation(() => Boolean, {
    description:
      'Signing in then asks for the password alone; all other sessions end. Errors: PROOF_NEEDED; TOTP_REQUIRED for people who act for a body.',
  })
  public removeTotp(@Ctx() ctx: Context): Promise<boolean> {
    return removeTotp(ctx);
  }

  @Mutation(() => [String], {
    description:
      'Ten new recovery codes, shown once; the former ones stop working. Errors: PROOF_NEEDED, ENROLMENT_NEEDED without one-time codes.',
  })
  public renewRecoveryCodes(@Ctx() ctx: Context): Promise<string[]> {
    return renewRecoveryCodes(ctx);
  }

  @Mutation(() => Boolean, { description: 'Ends one of the viewer’s own sessions. Errors: NOT_FOUND.' })
  public endSession(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return endSession(ctx, id);
  }

  @Mutation(() => Int, { description: 'Ends all other sessions of the viewer. Returns how many.' })
  public endOtherSessions(@Ctx() ctx: Context): Promise<number> {
    return endOtherSessions(ctx);
  }
}
