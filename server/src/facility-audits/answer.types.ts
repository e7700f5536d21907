import { Field, Float, ObjectType } from 'type-graphql';
import type { AuditAnswer, KnownAnswer } from 'shared/audits/answers.ts';
import { isKnown } from 'shared/audits/answers.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { EvidenceGrade } from 'shared/audits/evidence.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { CriterionEnum, EvidenceGradeEnum } from './audit.enums.ts';

@ObjectType('AuditAnswer', {
  simpleResolvers: true,
  description: 'What an auditor found about a criterion, or why it could not be checked: then only `reason` is given.',
})
export class AuditAnswerType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => String, { nullable: true, description: 'Why it could not be checked; null: it was.' })
  public readonly reason!: string | null;

  @Field(() => String, { nullable: true, description: 'One of the closed list of the criterion.' })
  public readonly choice!: string | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the criterion.' })
  public readonly figure!: number | null;

  @Field(() => Float, { nullable: true, description: 'What the former plant needed, in the same unit.' })
  public readonly need!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it reaches the minimum that does not depend on the investor.' })
  public readonly isEnough!: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Storeys, beside the floor area.' })
  public readonly storeys!: number | null;

  @Field(() => Float, { nullable: true, description: 'Rating of the transformers, MVA, beside the power.' })
  public readonly transformerMva!: number | null;

  @Field(() => Float, { nullable: true, description: 'Kilometres to the nearest station, beside the spur.' })
  public readonly stationKm!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'A written way to get the missing power.' })
  public readonly hasWrittenWay!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'A right to the water, or a source of one’s own.' })
  public readonly hasRight!: boolean | null;

  @Field(() => EvidenceGradeEnum, { nullable: true })
  public readonly grade!: EvidenceGrade | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the evidence.' })
  public readonly on!: string | null;

  @Field(() => String, { nullable: true, description: 'How it was established, as the auditor wrote it.' })
  public readonly method!: string | null;
}

const NOTHING: Omit<AuditAnswerType, 'criterion'> = {
  reason: null,
  choice: null,
  figure: null,
  need: null,
  isEnough: null,
  storeys: null,
  transformerMva: null,
  stationKm: null,
  hasWrittenWay: null,
  hasRight: null,
  grade: null,
  on: null,
  method: null,
};

export const viewAnswer = (criterion: Criterion, answer: AuditAnswer | KnownAnswer): AuditAnswerType =>
  isKnown(answer) ? { ...NOTHING, ...answer, criterion } : { ...NOTHING, reason: answer.reason, criterion };
