import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Criterion } from 'shared/audits/criteria.ts';
import type { Gate, GateState, PotentialClass } from 'shared/audits/potential.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { listOf } from '../kernel/complexity.ts';
import { DateScalar, DateTimeScalar } from '../kernel/scalars.ts';
import { AuditPhotoType } from './photo.types.ts';
import { AuditAnswerType } from './answer.types.ts';
import { ReuseEnum } from '../opportunities/opportunity.enums.ts';
import { CriterionEnum, GateEnum, GateStateEnum, PotentialClassEnum } from './audit.enums.ts';

@ObjectType('PotentialCell', { simpleResolvers: true, description: 'One row of the sum of a use.' })
export class PotentialCellType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => Int, { description: '0 to 3.' })
  public readonly weight!: number;

  @Field(() => Float, { nullable: true, description: '0 to 1; null: unknown.' })
  public readonly value!: number | null;

  @Field(() => Float, { description: 'What the evidence counts, 0 to 1.' })
  public readonly evidence!: number;
}

@ObjectType('PotentialGateFinding', { simpleResolvers: true, description: 'A condition of a use that is not clear.' })
export class PotentialGateType {
  @Field(() => GateEnum)
  public readonly gate!: Gate;

  @Field(() => GateStateEnum)
  public readonly state!: Exclude<GateState, 'CLEAR'>;
}

@ObjectType('UsePotential', { simpleResolvers: true, description: 'The potential for one use. Figures are from 0 to 100.' })
export class UsePotentialType {
  @Field(() => ReuseEnum)
  public readonly use!: Reuse;

  @Field(() => Float, { nullable: true, description: 'Null: nothing is known.' })
  public readonly index!: number | null;

  @Field(() => Float, { description: 'The index if everything unknown turns out bad.' })
  public readonly low!: number;

  @Field(() => Float, { description: 'The index if everything unknown turns out good.' })
  public readonly high!: number;

  @Field(() => Float)
  public readonly reliability!: number;

  @Field(() => PotentialClassEnum)
  public readonly class!: PotentialClass;

  @Field(() => [PotentialGateType], { complexity: listOf(3) })
  public readonly gates!: readonly PotentialGateType[];

  @Field(() => [PotentialCellType], { description: 'Every relevant criterion: the sum can be redone by hand.', complexity: listOf(26) })
  public readonly cells!: readonly PotentialCellType[];
}

@ObjectType('PotentialNextCheck', { simpleResolvers: true, description: 'An unknown criterion, with its weight in the uses still open.' })
export class PotentialNextCheckType {
  @Field(() => CriterionEnum)
  public readonly criterion!: Criterion;

  @Field(() => Int)
  public readonly weight!: number;
}

@ObjectType('LastKnownAnswer', {
  simpleResolvers: true,
  description: 'What an earlier audit knew and this one does not. It is shown and never counts.',
})
export class LastKnownAnswerType {
  @Field(() => AuditAnswerType)
  public readonly answer!: AuditAnswerType;

  @Field(() => DateScalar, { nullable: true, description: 'Day of that audit.' })
  public readonly inspectedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why this audit could not check it.' })
  public readonly reason!: string | null;
}

@ObjectType('FacilityPotential', { description: 'The reuse potential of a facility, from its newest approved audit.' })
export class FacilityPotentialType {
  @Field(() => ID, { description: 'The audit.' })
  public readonly auditId!: string;

  @Field(() => DateScalar, { description: 'Day of the audit, on which evidence is weighed.' })
  public readonly inspectedOn!: string;

  @Field(() => DateTimeScalar)
  public readonly approvedAt!: Date;

  @Field(() => OrganisationType)
  public readonly auditor!: OrganisationType;

  @Field(() => Int, { description: 'Version of the weights.' })
  public readonly weightsVersion!: number;

  @Field(() => DateScalar, { description: 'Day of that version.' })
  public readonly weightsSince!: string;

  @Field(() => Int, { description: 'Version of the rule that computes it.' })
  public readonly algorithmVersion!: number;

  @Field(() => [UsePotentialType], { complexity: listOf(8) })
  public readonly uses!: readonly UsePotentialType[];

  @Field(() => [PotentialNextCheckType], { complexity: listOf(26) })
  public readonly checkNext!: readonly PotentialNextCheckType[];

  @Field(() => [AuditAnswerType], { complexity: listOf(26) })
  public readonly answers!: readonly AuditAnswerType[];

  @Field(() => [AuditPhotoType], { description: 'Photographs of the audit.', complexity: listOf(26) })
  public readonly photos!: readonly AuditPhotoType[];

  @Field(() => [LastKnownAnswerType], { complexity: listOf(4) })
  public readonly lastKnown!: readonly LastKnownAnswerType[];
}
