import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { byDefault, entity, id, integer, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** Signed by the platform when an interest is sent. */
export interface Receipt {
  readonly body: string;
  readonly signature: string;
  readonly publicKey: string;
}

export const Interest = entity('interest', {
  id: id(),
  number: nullable(text()),
  state: byDefault("'DRAFT'", text<InterestState>()),
  version: byDefault('1', integer()),
  opportunityId: uuid(),
  investorId: uuid(),
  stewardId: uuid(),
  createdBy: uuid(),
  fields: json<InterestFields>(),
  termsId: nullable(uuid()),
  termsHash: nullable(text()),
  contentHash: nullable(text()),
  receipt: nullable(json<Receipt>()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  submittedAt: nullable(timestamp()),
  followsId: nullable(uuid()),
  changedBy: nullable(uuid()),
  changedByName: nullable(text()),
});

export const SubmissionKey = entity('submission_key', {
  personId: key(uuid()),
  key: key(text()),
  bodyHash: text(),
  interestId: uuid(),
  createdAt: byDefault('now()', timestamp()),
});
