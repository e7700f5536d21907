import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { AttachFileInput, ChangeFileInput, OrderFilesInput } from './opportunity-attachment.inputs.ts';
import { documentsOf, picturesOf } from './opportunity-attachment.queries.ts';
import { attachFile, changeFile, detachFile, orderFiles } from './opportunity-attachment.service.ts';
import { AttachedDocumentType, PictureType } from './opportunity-attachment.types.ts';
import { OpportunityType } from './opportunity.types.ts';
import type { OpportunityView } from './opportunity.types.ts';

@Resolver(() => OpportunityType)
export class OpportunityAttachmentResolver {
  @FieldResolver(() => [PictureType], {
    description: 'Photographs and plans that the viewer may see, in their order. Without any, there is a drawing of the opportunity.',
    complexity: listOf(8),
  })
  public pictures(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<PictureType[]> {
    return picturesOf(ctx, opportunity.id);
  }

  @FieldResolver(() => [AttachedDocumentType], {
    description: 'Documents that the viewer may see, in their order.',
    complexity: listOf(8),
  })
  public documents(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<AttachedDocumentType[]> {
    return documentsOf(ctx, opportunity.id);
  }

  @Mutation(() => OpportunityType, {
    description:
      'Adds an uploaded file to an opportunity. Errors: NOT_FOUND, FORBIDDEN for who is not its steward, RULE_BROKEN ' +
      '(ATTACHMENT_NOT_READY, ATTACHMENTS_FULL); a public file of a published opportunity asks for a proof of identity.',
  })
  public attachFile(@Arg('input', () => AttachFileInput) input: AttachFileInput, @Ctx() ctx: Context): Promise<OpportunityView> {
    return attachFile(ctx, input);
  }

  @Mutation(() => OpportunityType, {
    description:
      'Changes the caption of a picture or document, and who sees it. Errors: NOT_FOUND, FORBIDDEN; showing it to everybody asks for a ' +
      'proof of identity.',
  })
  public changeFile(@Arg('input', () => ChangeFileInput) input: ChangeFileInput, @Ctx() ctx: Context): Promise<OpportunityView> {
    return changeFile(ctx, input);
  }

  @Mutation(() => OpportunityType, { description: 'Takes a picture or document from its opportunity. Errors: NOT_FOUND, FORBIDDEN.' })
  public detachFile(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<OpportunityView> {
    return detachFile(ctx, id);
  }

  @Mutation(() => OpportunityType, { description: 'Sets the order of pictures or documents. Errors: NOT_FOUND, FORBIDDEN.' })
  public orderFiles(@Arg('input', () => OrderFilesInput) input: OrderFilesInput, @Ctx() ctx: Context): Promise<OpportunityView> {
    return orderFiles(ctx, input);
  }
}
