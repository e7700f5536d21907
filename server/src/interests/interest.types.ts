import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ChangeAuthor } from 'shared/interests/interest.change.ts';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { NamedParty } from 'shared/interests/interest.fields.ts';
import type { NameNotice, NameNoticeKind } from 'shared/texts/alphabets.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import {
  ChangeAuthorEnum,
  DeclineReasonEnum,
  InterestMoveEnum,
  InterestStateEnum,
  NameNoticeEnum,
  NamedPartyEnum,
  SideEnum,
} from './interest.enums.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { InterestFieldsType } from './interest.fields.types.ts';

@ObjectType('InterestEvent', { simpleResolvers: true, description: 'One move of an expression of interest: who, when, why.' })
export class InterestEventType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'By the database’s clock.' })
  public readonly at!: Date;

  @Field(() => InterestMoveEnum)
  public readonly move!: InterestMove;

  @Field(() => InterestStateEnum)
  public readonly from!: InterestState;

  @Field(() => InterestStateEnum)
  public readonly to!: InterestState;

  @Field(() => SideEnum)
  public readonly by!: Side;

  @Field(() => String)
  public readonly actorName!: string;

  @Field(() => String, { nullable: true, description: 'The question, the answer or the reason.' })
  public readonly words!: string | null;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Only of a refusal, and only since refusals name one.' })
  public readonly declinedBecause!: DeclineReason | null;

  /** Not in the schema: for field resolvers. */
  public readonly becauseOfTermsId!: string | null;
  public readonly actorId!: string | null;
}

@ObjectType('InterestChange', {
  simpleResolvers: true,
  description: 'What happened last: of two concurrent changes the second is told who was first.',
})
export class InterestChangeType {
  @Field(() => DateTimeScalar, { description: 'By the database’s clock.' })
  public readonly at!: Date;

  @Field(() => InterestMoveEnum, { nullable: true, description: 'Null: a draft was begun or saved.' })
  public readonly move!: InterestMove | null;

  @Field(() => ChangeAuthorEnum)
  public readonly by!: ChangeAuthor;

  @Field(() => String, {
    nullable: true,
    description: 'The person on the viewer’s own side, the organisation on the other side. Null where it is not known.',
  })
  public readonly name!: string | null;
}

@ObjectType('InterestReference', {
  simpleResolvers: true,
  description: 'Another expression of interest of the same investor in the same opportunity, in short.',
})
export class InterestReferenceType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Null in a draft.' })
  public readonly number!: string | null;

  @Field(() => InterestStateEnum)
  public readonly state!: InterestState;

  @Field(() => DateTimeScalar, { description: 'Of its last change.' })
  public readonly updatedAt!: Date;
}

@ObjectType('Receipt', {
  simpleResolvers: true,
  description: 'Signed proof of acceptance: check `signature` (Ed25519, base64) over `body` with `publicKey` (SPKI PEM).',
})
export class ReceiptType {
  @Field(() => String, { description: 'JSON: number, id, time, hash of the content, hash of the terms cited.' })
  public readonly body!: string;

  @Field(() => String)
  public readonly signature!: string;

  @Field(() => String)
  public readonly publicKey!: string;
}

@ObjectType('NameNotice', {
  simpleResolvers: true,
  description: 'Something unusual in the letters of a name, to be checked; it proves nothing.',
})
export class NameNoticeType implements NameNotice {
  @Field(() => NamedPartyEnum)
  public readonly of!: NamedParty;

  @Field(() => NameNoticeEnum)
  public readonly kind!: NameNoticeKind;

  @Field(() => String, { description: 'The word concerned.' })
  public readonly word!: string;
}

@ObjectType('Interest', {
  simpleResolvers: true,
  description: 'An expression of interest (EOI, заявка о заинтересованности). Seen by the investor’s and the steward’s organisations only.',
})
export class InterestType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Reference for people, EOI-2026-000123; null in a draft.' })
  public readonly number!: string | null;

  @Field(() => InterestStateEnum)
  public readonly state!: InterestState;

  @Field(() => Int, { description: 'Increases with every change; to be named in changes.' })
  public readonly version!: number;

  @Field(() => OrganisationType)
  public readonly investor!: OrganisationType;

  @Field(() => InterestFieldsType)
  public readonly fields!: InterestFieldsType;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly submittedAt!: Date | null;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => SideEnum, { nullable: true, description: 'Who has to act next; null once it is over.' })
  public readonly whoseMove!: Side | null;

  @Field(() => SideEnum, { description: 'Which side the viewer is on.' })
  public readonly viewerSide!: Side;

  @Field(() => [InterestMoveEnum], { description: 'Moves that the viewer may make now.' })
  public readonly viewerCan!: InterestMove[];

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was sent; a decision names it.' })
  public readonly contentHash!: string | null;

  @Field(() => ReceiptType, { nullable: true })
  public readonly receipt!: ReceiptType | null;

  /** Not in the schema: for field resolvers. */
  public readonly investorName!: LocalizedText;
  public readonly opportunityId!: string;
  public readonly termsId!: string | null;
  public readonly followsId!: string | null;
  public readonly investorId!: string;
  public readonly stewardId!: string;
  public readonly changedById!: string | null;
  public readonly changedByName!: string | null;
}

@ObjectType('InterestEdge', { simpleResolvers: true })
export class InterestEdgeType {
  @Field(() => InterestType)
  public readonly node!: InterestType;

  @Field(() => String, { description: 'Valid in the same list only.' })
  public readonly cursor!: string;
}

@ObjectType('InterestConnection', { simpleResolvers: true, description: 'A page of expressions of interest (Relay connection).' })
export class InterestConnectionType {
  @Field(() => [InterestEdgeType])
  public readonly edges!: InterestEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'All matches, not only this page.' })
  public readonly totalCount!: number;
}

@ObjectType('QueueCounts', { simpleResolvers: true, description: 'How many cases wait for the steward, for the investor, and are over.' })
export class QueueCountsType {
  @Field(() => Int)
  public readonly ours!: number;

  @Field(() => Int)
  public readonly investors!: number;

  @Field(() => Int)
  public readonly over!: number;
}

@ObjectType('ReviewQueueConnection', { simpleResolvers: true, description: 'A page of a steward’s queue (Relay connection).' })
export class ReviewQueueConnectionType {
  @Field(() => [InterestEdgeType])
  public readonly edges!: InterestEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'All matches, not only this page.' })
  public readonly totalCount!: number;

  @Field(() => QueueCountsType, {
    description: 'The whole queue of this owner by whose move it is, whatever states the page is narrowed to.',
  })
  public readonly counts!: QueueCountsType;
}

@ObjectType('QueueNeighbours', { simpleResolvers: true, description: 'What stands before and behind a case in a queue.' })
export class QueueNeighboursType {
  @Field(() => InterestReferenceType, { nullable: true })
  public readonly previous!: InterestReferenceType | null;

  @Field(() => InterestReferenceType, { nullable: true })
  public readonly next!: InterestReferenceType | null;
}
