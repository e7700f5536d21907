import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { DateTimeScalar } from '../kernel/scalars.ts';

@ObjectType('AccountSession', { simpleResolvers: true, description: 'A browser in which the viewer is signed in.' })
export class AccountSessionType {
  @Field(() => ID, { description: 'Opaque.' })
  public readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was signed in.' })
  public readonly begunAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to a minute.' })
  public readonly seenAt!: string;

  @Field(() => String, { nullable: true, description: 'Name of the browser, as it says itself; null when it is unknown.' })
  public readonly browser!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the operating system, as the browser says; null when it is unknown.' })
  public readonly system!: string | null;

  @Field(() => Boolean, { description: 'The session of this request.' })
  public readonly isThis!: boolean;
}

@ObjectType('Account', { simpleResolvers: true, description: 'How the viewer’s own account is signed in to.' })
export class AccountType {
  @Field(() => Boolean, { description: 'False for people who only sign in through another provider.' })
  public readonly hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Acts for a body: one-time codes can be replaced, not removed.' })
  public readonly needsTotp!: boolean;

  @Field(() => Int, { description: 'Recovery codes that have not been used.' })
  public readonly recoveryCodesLeft!: number;

  @Field(() => String, { nullable: true, description: 'A new address that waits to be confirmed; the old one stays valid until then.' })
  public readonly pendingEmail!: string | null;

  @Field(() => [AccountSessionType], { description: 'This one first, then by last use.' })
  public readonly sessions!: AccountSessionType[];
}

@InputType('ProveIdentityInput', { description: 'Exactly one of the two.' })
export class ProveIdentityInput {
  @IsOptional()
  @MaxLength(512)
  @Field(() => String, { nullable: true })
  public password?: string | null;

  @IsOptional()
  @MaxLength(64)
  @Field(() => String, { nullable: true, description: 'Six digits, or a recovery code, of somebody who has set up one-time codes.' })
  public code?: string | null;
}
