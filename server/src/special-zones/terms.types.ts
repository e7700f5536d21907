import { Field, Int, ObjectType } from 'type-graphql';
import type { TermsCheck } from 'shared/special-zones/consistency.ts';
import { TermsCheckEnum } from '../kernel/enums.ts';
import type { TermsImpact } from './terms.queries.ts';

@ObjectType('TermsFinding', { simpleResolvers: true, description: 'Something in a version that does not agree with itself or with the zone.' })
export class TermsFindingType {
  @Field(() => String, { description: 'Names it when it is justified.' })
  public readonly id!: string;

  @Field(() => TermsCheckEnum)
  public readonly check!: TermsCheck;

  @Field(() => [String], { description: 'Keys of the clauses concerned.' })
  public readonly keys!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why it is right all the same; null: nobody has said.' })
  public readonly justification!: string | null;
}

@ObjectType('TermsImpact', { simpleResolvers: true, description: 'Whom new terms of a zone concern.' })
export class TermsImpactType implements TermsImpact {
  @Field(() => Int, { description: 'Expressions of interest that are open; their investors are told.' })
  public readonly openInterests!: number;

  @Field(() => Int, { description: 'People who watch the zone; they are told.' })
  public readonly watchers!: number;

  @Field(() => Int, { description: 'Published sites of the zone.' })
  public readonly sites!: number;
}

@ObjectType('TermsRights', { simpleResolvers: true, description: 'What the viewer may do with a version.' })
export class TermsRightsType {
  @Field(() => Boolean, { description: 'Approve the open draft as it stands: a person of the zone who has not written in it.' })
  public readonly approve!: boolean;

  @Field(() => Boolean, { description: 'Publish the open draft, once it is approved.' })
  public readonly publish!: boolean;

  @Field(() => Boolean, { description: 'Take a scheduled version back.' })
  public readonly withdraw!: boolean;
}
