import { ArrayMaxSize, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { AuditCheck } from 'shared/audits/contradictions.ts';
import { AUDIT_CHECKS } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import { PHOTOS_PER_ANSWER } from 'shared/audits/photos.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { AuditCheckEnum, CriterionEnum, EvidenceGradeEnum } from './audit.enums.ts';

const LONGEST = 2_000;
const MAX_FIGURE = 1e9;

@InputType('AuditAnswerInput', { description: 'An answer, or with `reason` alone why the criterion could not be checked.' })
export class AuditAnswerInput {
  @Field(() => CriterionEnum)
  public criterion!: Criterion;

  @IsOptional()
  @TextWithin(LONGEST)
  @Field(() => String, { nullable: true })
  public reason?: string | null;

  @IsOptional()
  @Length(1, 40)
  @Field(() => String, { nullable: true, description: 'One of the closed list of the criterion.' })
  public choice?: string | null;

  @IsOptional()
  @Min(0)
  @Max(MAX_FIGURE)
  @Field(() => Float, { nullable: true, description: 'In the unit of the criterion.' })
  public figure?: number | null;

  @IsOptional()
  @Min(0)
  @Max(MAX_FIGURE)
  @Field(() => Float, { nullable: true })
  public need?: number | null;

  @Field(() => Boolean, { nullable: true })
  public isEnough?: boolean | null;

  @IsOptional()
  @Min(1)
  @Max(100)
  @Field(() => Float, { nullable: true })
  public storeys?: number | null;

  @IsOptional()
  @Min(0)
  @Max(10_000)
  @Field(() => Float, { nullable: true })
  public transformerMva?: number | null;

  @IsOptional()
  @Min(0)
  @Max(10_000)
  @Field(() => Float, { nullable: true })
  public stationKm?: number | null;

  @Field(() => Boolean, { nullable: true })
  public hasWrittenWay?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  public hasRight?: boolean | null;

  @Field(() => EvidenceGradeEnum, { nullable: true })
  public grade?: EvidenceGrade | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the evidence, not after today.' })
  public on?: string | null;

  @IsOptional()
  @TextWithin(LONGEST)
  @Field(() => String, { nullable: true })
  public method?: string | null;
}

@InputType('AuditJustificationInput', { description: 'Why a contradiction is none.' })
export class AuditJustificationInput {
  @Field(() => AuditCheckEnum)
  public check!: AuditCheck;

  @TextWithin(LONGEST)
  @Field(() => String)
  public words!: string;
}

@InputType('AuditPhotoInput', { description: 'A photograph beside an answer; several stand in the order in which they are given.' })
export class AuditPhotoInput {
  @Field(() => CriterionEnum)
  public criterion!: Criterion;

  @Length(36, 36)
  @Field(() => ID, { description: 'A picture that the auditor’s organisation has uploaded.' })
  public attachment!: string;
}

@InputType('SaveAuditInput', { description: 'What the auditor has found so far.' })
export class SaveAuditInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the inspection, not after today.' })
  public inspectedOn?: string | null;

  @ArrayMaxSize(CRITERION_KEYS.length)
  @Field(() => [AuditAnswerInput])
  public answers!: AuditAnswerInput[];

  @IsOptional()
  @ArrayMaxSize(AUDIT_CHECKS.length)
  @Field(() => [AuditJustificationInput], { nullable: true })
  public justifications?: AuditJustificationInput[] | null;

  @IsOptional()
  @ArrayMaxSize(CRITERION_KEYS.length * PHOTOS_PER_ANSWER)
  @Field(() => [AuditPhotoInput], { nullable: true, description: 'All photographs of the audit. Left out: they stay as they are.' })
  public photos?: AuditPhotoInput[] | null;
}

@InputType('SubmitAuditInput', { description: 'Saves and sends an audit in one step.' })
export class SubmitAuditInput extends SaveAuditInput {
  @Length(16, 64)
  @Field(() => String, { description: 'Sending again with the same key changes nothing and gives the same answer.' })
  public key!: string;
}

@InputType('AssignAuditInput')
export class AssignAuditInput {
  @Length(1, 120)
  @Field(() => String, { description: 'Slug of the facility.' })
  public facility!: string;

  @Length(36, 36)
  @Field(() => ID, { description: 'An organisation that audits.' })
  public auditor!: string;

  @Field(() => DateScalar, { description: 'Last day of the inspection, not before today.' })
  public due!: string;
}

@InputType('AuditMoveInput', { description: 'An audit at the version last read.' })
export class AuditMoveInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int)
  public version!: number;
}

@InputType('ReturnAuditInput')
export class ReturnAuditInput extends AuditMoveInput {
  @TextWithin(LONGEST)
  @Field(() => String, { description: 'What is to be done: shown to the auditor.' })
  public remarks!: string;
}
