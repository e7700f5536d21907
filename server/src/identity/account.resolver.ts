import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { requestPasswordReset, resetPassword } from './password-reset.service.ts';
import { SignUpInvestorInput } from './sign-up.inputs.ts';
import { confirmSignUp, signUp } from './sign-up.service.ts';
import { SignInResultType } from './viewer.types.ts';

@Resolver()
export class AccountResolver {
  @Mutation(() => Boolean, {
    description:
      'Always true: the rest is sent by mail, whether or not the address has an account. Errors: BAD_USER_INPUT per field, PASSWORD_COMMON.',
  })
  public signUpInvestor(@Arg('input', () => SignUpInvestorInput) input: SignUpInvestorInput, @Ctx() ctx: Context): Promise<boolean> {
    return signUp(ctx, input);
  }

  @Mutation(() => SignInResultType, {
    description: 'Creates the account of a sign-up and signs it in. Errors: TOKEN_EXPIRED when the link is spent or older than 24 hours.',
  })
  public confirmSignUp(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<SignInResultType> {
    return confirmSignUp(ctx, token);
  }

  @Mutation(() => Boolean, { description: 'Sends a link for a new password when the address has an account. Always true.' })
  public requestPasswordReset(@Arg('email', () => String) email: string, @Ctx() ctx: Context): Promise<boolean> {
    return requestPasswordReset(ctx, email);
  }

  @Mutation(() => Boolean, {
    description:
      'Sets a new password and ends every session; one-time codes stay. Errors: TOKEN_EXPIRED, PASSWORD_COMMON, BAD_USER_INPUT on password.',
  })
  public resetPassword(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() ctx: Context,
  ): Promise<boolean> {
    return resetPassword(ctx, token, password);
  }
}
