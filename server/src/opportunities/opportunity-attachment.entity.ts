import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { bool, byDefault, entity, id, integer, json, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** A picture or document of an opportunity. */
export const OpportunityAttachment = entity('opportunity_attachment', {
  id: id(),
  opportunityId: uuid(),
  attachmentId: uuid(),
  purpose: text<AttachmentPurpose>(),
  position: integer(),
  caption: nullable(json<LocalizedText>()),
  isPublic: byDefault('false', bool()),
  addedBy: uuid(),
  addedAt: byDefault('now()', timestamp()),
});
