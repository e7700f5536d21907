import type { ConsentState, OpportunityContent } from 'shared/opportunities/content.ts';
import { byDefault, date, entity, id, integer, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** What the steward is writing about an opportunity; nobody else sees it. */
export const OpportunityDraft = entity('opportunity_draft', {
  opportunityId: key(uuid()),
  content: json<OpportunityContent>(),
  version: byDefault('1', integer()),
  /** The version that was published last; equal to `version`: nothing is unpublished. */
  publishedVersion: nullable(integer()),
  updatedAt: byDefault('now()', timestamp()),
  updatedBy: nullable(uuid()),
  updatedByName: nullable(text()),
});

/** Each answer of an owner, newest last; the row of the opportunity has the newest state. */
export const OpportunityConsent = entity('opportunity_consent', {
  id: id(),
  opportunityId: uuid(),
  state: text<ConsentState>(),
  givenOn: nullable(date()),
  document: nullable(text()),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: uuid(),
});
