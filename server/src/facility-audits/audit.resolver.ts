import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { canTakeAudit } from '../access/audit.policy.ts';
import type { AuditList, AuditMove } from 'shared/audits/audit.machine.ts';
import { AUDIT_CHECKS } from 'shared/audits/contradictions.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { found } from '../kernel/problems.ts';
import { auditorOf, auditors, stewardOf } from '../opportunities/stewards.reference.ts';
import type { Context } from '../request/context.ts';
import { AuditAnswerType } from './answer.types.ts';
import { findingsOf } from './audit.findings.ts';
import { AssignAuditInput, AuditMoveInput, ReturnAuditInput, SaveAuditInput, SubmitAuditInput } from './audit.inputs.ts';
import { auditPage, earlierAudits, viewFacility, visibleAudit } from './audit.queries.ts';
import type { AuditPage, AuditRow } from './audit.queries.ts';
import { approveAudit, cancelAudit, returnAudit } from './audit.review.service.ts';
import { assignAudit, saveAudit, submitAudit } from './audit.service.ts';
import {
  AuditFindingType,
  AuditJustificationType,
  AuditRightsType,
  AuditedFacilityType,
  FacilityAuditConnectionType,
  FacilityAuditType,
} from './audit.types.ts';
import { AuditListEnum } from './audit.enums.ts';
import { photosLoader } from './photo.queries.ts';
import { AuditPhotoType } from './photo.types.ts';
import { viewAnswers, viewLastKnown } from './potential.queries.ts';
import { LastKnownAnswerType } from './potential.types.ts';
import { weightsInForce } from './weights.queries.ts';
import { WeightRowType, viewWeights } from './weights.types.ts';

const ERRORS = 'Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN AUDIT_MOVE_NOT_ALLOWED, AUDIT_CLOSED';

@Resolver(() => FacilityAuditType)
export class AuditResolver {
  @Query(() => FacilityAuditConnectionType, {
    description: 'Audits that the viewer’s organisation carries out or has assigned, those due first on top.',
  })
  public facilityAudits(
    @Arg('list', () => AuditListEnum) list: AuditList,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<AuditPage> {
    return auditPage(ctx, list, first, after ?? null);
  }

  @Query(() => FacilityAuditType, { nullable: true, description: 'One audit, for its two sides; null to everybody else.' })
  public async facilityAudit(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<AuditRow | null> {
    return (await visibleAudit(ctx, id)) ?? null;
  }

  @Query(() => [OrganisationType], { description: 'Organisations that audit facilities.' })
  public auditors(@Ctx() ctx: Context): readonly OrganisationType[] {
    return auditors(ctx);
  }

  @Mutation(() => FacilityAuditType, {
    description: 'Assigns an audit of an own facility. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, RULE_BROKEN AUDIT_ALREADY_OPEN.',
  })
  public assignAudit(@Arg('input', () => AssignAuditInput) input: AssignAuditInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return assignAudit(ctx, input);
  }

  @Mutation(() => FacilityAuditType, { description: `Saves what was found so far. ${ERRORS}, BAD_USER_INPUT.` })
  public saveAudit(@Arg('input', () => SaveAuditInput) input: SaveAuditInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return saveAudit(ctx, input);
  }

  @Mutation(() => FacilityAuditType, {
    description: `Saves and sends an audit, once for each key. ${ERRORS}, BAD_USER_INPUT, AUDIT_INCOMPLETE, AUDIT_CONTRADICTORY.`,
  })
  public submitAudit(@Arg('input', () => SubmitAuditInput) input: SubmitAuditInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return submitAudit(ctx, input);
  }

  @Mutation(() => FacilityAuditType, { description: `Returns a sent audit with remarks. ${ERRORS}.` })
  public returnAudit(@Arg('input', () => ReturnAuditInput) input: ReturnAuditInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return returnAudit(ctx, input);
  }

  @Mutation(() => FacilityAuditType, {
    description: `Approves a sent audit, for good. ${ERRORS}, AUDIT_SECOND_PERSON, AUDIT_INCOMPLETE, AUDIT_CONTRADICTORY.`,
  })
  public approveAudit(@Arg('input', () => AuditMoveInput) input: AuditMoveInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return approveAudit(ctx, input);
  }

  @Mutation(() => FacilityAuditType, { description: `Cancels an audit that is with the auditor. ${ERRORS}.` })
  public cancelAudit(@Arg('input', () => AuditMoveInput) input: AuditMoveInput, @Ctx() ctx: Context): Promise<AuditRow> {
    return cancelAudit(ctx, input);
  }

  @FieldResolver(() => OrganisationType)
  public auditor(@Root() audit: AuditRow, @Ctx() ctx: Context): OrganisationType {
    return found(auditorOf(ctx, audit.auditorId));
  }

  @FieldResolver(() => OrganisationType)
  public steward(@Root() audit: AuditRow, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, audit.stewardId);
  }

  @FieldResolver(() => String, { nullable: true })
  public approvedBy(@Root() audit: AuditRow): string | null {
    return audit.approverName;
  }

  @FieldResolver(() => AuditedFacilityType, { nullable: true })
  public facility(@Root() audit: AuditRow, @Ctx() ctx: Context): AuditedFacilityType {
    return viewFacility(ctx, audit);
  }

  @FieldResolver(() => [AuditAnswerType])
  public answers(@Root() audit: AuditRow): AuditAnswerType[] {
    return viewAnswers(audit.answers);
  }

  @FieldResolver(() => [AuditPhotoType])
  public photos(@Root() audit: AuditRow, @Ctx() ctx: Context): Promise<AuditPhotoType[]> {
    return photosLoader(ctx).load(audit.id);
  }

  @FieldResolver(() => [AuditFindingType])
  public findings(@Root() audit: AuditRow): AuditFindingType[] {
    return findingsOf(audit);
  }

  @FieldResolver(() => [AuditJustificationType])
  public justifications(@Root() { justifications }: AuditRow): AuditJustificationType[] {
    return AUDIT_CHECKS.flatMap((check) => {
      const words = justifications[check];
      return words ? [{ check, words }] : [];
    });
  }

  @FieldResolver(() => [LastKnownAnswerType])
  public async knownBefore(@Root() audit: AuditRow, @Ctx() ctx: Context): Promise<LastKnownAnswerType[]> {
    return viewLastKnown({}, await earlierAudits(ctx, audit));
  }

  @FieldResolver(() => [WeightRowType])
  public async weights(@Ctx() ctx: Context): Promise<WeightRowType[]> {
    return viewWeights((await weightsInForce(ctx)).table);
  }

  @FieldResolver(() => AuditRightsType)
  public viewerCan(@Root() audit: AuditRow, @Ctx() ctx: Context): AuditRightsType {
    const can = (move: AuditMove): boolean => canTakeAudit(ctx.actor, audit, move);
    return { save: can('SAVE'), return: can('RETURN'), approve: can('APPROVE'), cancel: can('CANCEL') };
  }
}
