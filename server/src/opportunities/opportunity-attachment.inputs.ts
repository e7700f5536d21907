import { ArrayMaxSize, ArrayMinSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ATTACHMENT_LIMITS, ATTACHMENT_PURPOSES } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { TextWithin } from '../kernel/text-within.ts';

const AttachmentPurposeEnum = graphqlEnum('AttachmentPurpose', ATTACHMENT_PURPOSES, 'What a file is brought for.');

@InputType('CaptionInput', { description: 'What a picture shows or a document is, in one to three languages.' })
export class CaptionInput {
  @IsOptional()
  @TextWithin(ATTACHMENT_LIMITS.caption)
  @Field(() => String, { nullable: true })
  public ru?: string | null;

  @IsOptional()
  @TextWithin(ATTACHMENT_LIMITS.caption)
  @Field(() => String, { nullable: true })
  public kk?: string | null;

  @IsOptional()
  @TextWithin(ATTACHMENT_LIMITS.caption)
  @Field(() => String, { nullable: true })
  public en?: string | null;
}

@InputType('AttachFileInput', { description: 'Adds an uploaded file to an opportunity, as the last of its kind.' })
export class AttachFileInput {
  @Length(36, 36)
  @Field(() => ID)
  public opportunity!: string;

  @Length(36, 36)
  @Field(() => ID, { description: 'Of the upload, which is ready.' })
  public attachment!: string;

  @Field(() => AttachmentPurposeEnum, { description: 'A picture must have been uploaded as one.' })
  public purpose!: AttachmentPurpose;

  @Field(() => Boolean, { description: 'Whether everybody sees it once the opportunity is published.' })
  public isPublic!: boolean;

  @Field(() => CaptionInput, { nullable: true })
  public caption?: CaptionInput | null;
}

@InputType('ChangeFileInput', { description: 'Changes what is said of a file of an opportunity, and who sees it.' })
export class ChangeFileInput {
  @Length(36, 36)
  @Field(() => ID, { description: 'Of the picture or document.' })
  public id!: string;

  @Field(() => Boolean)
  public isPublic!: boolean;

  @Field(() => CaptionInput, { nullable: true, description: 'Null: none.' })
  public caption?: CaptionInput | null;
}

@InputType('OrderFilesInput', { description: 'Sets the order of the pictures, or of the documents, of an opportunity.' })
export class OrderFilesInput {
  @Length(36, 36)
  @Field(() => ID)
  public opportunity!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(ATTACHMENT_LIMITS.perOpportunity)
  @Length(36, 36, { each: true })
  @Field(() => [ID], { description: 'Pictures or documents, first to last; those that are not named follow.' })
  public ids!: string[];
}
