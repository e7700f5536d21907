import { ArrayMaxSize, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { PLAN_LIMITS } from 'shared/plans/plan-content.ts';
import type { PlanContent, PlanEventEntry } from 'shared/plans/plan-content.ts';
import type { PlanStatus } from 'shared/plans/vocabulary.ts';
import { ListOf, OptionalWhole } from '../kernel/edited-fields.ts';
import { EditedTextType } from '../kernel/edited-text.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { PlanStatusEnum } from './plan.enums.ts';

// What an editor reads is what it sends back.

const { source, history, sources, minYear: min, maxYear: max } = PLAN_LIMITS;

@ObjectType('EditedPlanEvent', { simpleResolvers: true, description: 'What happened to a plan, with its document.' })
@InputType('EditedPlanEventInput', { description: 'What happened to a plan, with its document.' })
export class EditedPlanEventType implements PlanEventEntry {
  @Field(() => PartialDateScalar)
  public date!: string;

  @Field(() => EditedTextType)
  public text!: EditedTextType;

  @TextWithin(source)
  @Field(() => String, { description: 'An address, or name and number of the document.' })
  public source!: string;
}

@ObjectType('PlanContent', { simpleResolvers: true, description: 'Everything that an akimat states about a plan. Null: unknown.' })
@InputType('PlanContentInput', { description: 'Everything that an akimat states about a plan. Null: unknown.' })
export class PlanContentType implements PlanContent {
  @Field(() => EditedTextType)
  public name!: EditedTextType;

  @OptionalWhole({ min, max })
  public fromYear!: number | null;

  @OptionalWhole({ min, max })
  public toYear!: number | null;

  @Field(() => PlanStatusEnum)
  public status!: PlanStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public statusAsOf!: string | null;

  @ListOf(() => EditedPlanEventType, history, 'Oldest first.')
  public history!: readonly EditedPlanEventType[];

  @ArrayMaxSize(sources)
  @Length(1, source, { each: true })
  @Field(() => [String], { description: 'Addresses, or names and numbers of documents.' })
  public sources!: readonly string[];

  @Field(() => EditedTextType, { nullable: true })
  public note!: EditedTextType | null;
}
