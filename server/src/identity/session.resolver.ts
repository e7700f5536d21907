import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { confirmSignInCode } from './sign-in-code.service.ts';
import { signIn } from './sign-in.service.ts';
import { signOut } from './session.service.ts';
import { confirmTotpEnrolment, startTotpEnrolment } from './totp.service.ts';
import { TotpEnrolmentType } from './totp.types.ts';
import { me } from './viewer.queries.ts';
import { SignInResultType, ViewerType } from './viewer.types.ts';

@Resolver()
export class SessionResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  public me(@Ctx() ctx: Context): Promise<ViewerType | null> {
    return me(ctx);
  }

  @Mutation(() => SignInResultType, {
    description: 'First step of signing in. Errors: CREDENTIALS_WRONG, whatever was wrong; RATE_LIMITED with retryAfter in seconds.',
  })
  public signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
    @Ctx() ctx: Context,
  ): Promise<SignInResultType> {
    return signIn(ctx, email, password);
  }

  @Mutation(() => SignInResultType, {
    description:
      'Second step: six digits, or a recovery code. Errors: CODE_WRONG, also for a code used before; UNAUTHENTICATED when no sign-in waits for a code.',
  })
  public confirmSignInCode(@Arg('code', () => String) code: string, @Ctx() ctx: Context): Promise<SignInResultType> {
    return confirmSignInCode(ctx, code);
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the cookie. Always true.' })
  public signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx);
  }

  @Mutation(() => TotpEnrolmentType, {
    description:
      'A new secret for one-time codes, without effect until confirmed; codes in use stay valid until then. Errors: PROOF_NEEDED.',
  })
  public startTotpEnrolment(@Ctx() ctx: Context): Promise<TotpEnrolmentType> {
    return startTotpEnrolment(ctx);
  }

  @Mutation(() => [String], {
    description: 'Sets up one-time codes with the first of them; returns ten recovery codes, shown once. Errors: PROOF_NEEDED, CODE_WRONG.',
  })
  public confirmTotpEnrolment(@Arg('code', () => String) code: string, @Ctx() ctx: Context): Promise<string[]> {
    return confirmTotpEnrolment(ctx, code);
  }
}
