import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { listOf } from '../../kernel/complexity.ts';
import { OptionalText } from '../../kernel/edited-fields.ts';
import { EditedTextType } from '../../kernel/edited-text.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { SafeIntScalar } from '../../kernel/scalars.ts';
import { STANDINGS } from './measure-decision.queries.ts';
import type { Standing } from './measure-decision.queries.ts';

const StandingEnum = graphqlEnum(
  'ImportedStanding',
  STANDINGS,
  'Where a proposal of an import stands. OWN: the viewer has written in it. STALE: the measure has changed since. INCOMPLETE: no plan, term or planned sum. MOVED: taken in hand since.',
);

const sumField = (description: string): PropertyDecorator => Field(() => SafeIntScalar, { nullable: true, description });

@ObjectType('ImportedProposal', { simpleResolvers: true, description: 'A proposal that an import has made.' })
export class ImportedProposalType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => Int, { description: 'Row of the file.' })
  public readonly number!: number;

  @Field(() => EditedTextType)
  public readonly title!: LocalizedText;
}

@ObjectType('ImportedGroup', { simpleResolvers: true, description: 'Proposals of an import that stand alike.' })
export class ImportedGroupType {
  @Field(() => StandingEnum)
  public readonly standing!: Standing;

  @Field(() => Int)
  public readonly count!: number;

  @Field(() => Int, { description: 'How many of them are new measures.' })
  public readonly added!: number;

  @sumField('Whole tenge in the plans now.')
  public readonly plannedBefore!: number | null;

  @sumField('Whole tenge as proposed.')
  public readonly plannedAfter!: number | null;

  @sumField('Whole tenge in the plans now.')
  public readonly allocatedBefore!: number | null;

  @sumField('Whole tenge as proposed.')
  public readonly allocatedAfter!: number | null;

  @Field(() => [ImportedProposalType], { description: 'The first twenty, in the order of the file.', complexity: listOf(20) })
  public readonly proposals!: readonly ImportedProposalType[];
}

@ObjectType('ImportedMeasures', { simpleResolvers: true, description: 'The proposals of an import, together.' })
export class ImportedMeasuresType {
  @Field(() => [ImportedGroupType], { complexity: listOf(7) })
  public readonly groups!: readonly ImportedGroupType[];

  @Field(() => Boolean, { description: 'Whether the viewer may approve or return them together.' })
  public readonly canDecide!: boolean;
}

@ObjectType('RefusedProposal', { simpleResolvers: true, description: 'A proposal that could not be decided.' })
export class RefusedProposalType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => EditedTextType)
  public readonly title!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Code of the rule; null: what is wrong stands by its fields.' })
  public readonly rule!: string | null;
}

@ObjectType('DecidedPiece', { simpleResolvers: true, description: 'What one request has decided.' })
export class DecidedPieceType {
  @Field(() => Int)
  public readonly decided!: number;

  @Field(() => [RefusedProposalType], { complexity: listOf(25) })
  public readonly refused!: readonly RefusedProposalType[];

  @Field(() => Int, { nullable: true, description: 'Row of the file after which to go on; null: these were the last.' })
  public readonly next!: number | null;
}

@InputType('DecideImportedInput', { description: 'A decision about all proposals of an import that wait.' })
export class DecideImportedInput {
  @Length(1, 40)
  @Field(() => ID)
  public importId!: string;

  @Field(() => Boolean, { description: 'True: they are approved. False: they are returned.' })
  public approves!: boolean;

  @OptionalText(4_000, 'Needed when they are returned: what is wrong with them.')
  public remarks?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether incomplete ones are approved as well.' })
  public withIncomplete!: boolean;

  @IsOptional()
  @Field(() => Int, { defaultValue: 0, description: 'Row of the file after which to go on.' })
  public after!: number;
}
