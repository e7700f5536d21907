import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { INTEREST_FIELD_NAMES } from 'shared/interests/interest.fields.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { Secrets } from '../request/context.ts';
import type { ReceiptType } from './interest.types.ts';

/** SHA-256 of what was sent: the fields in a fixed order, the opportunity, the hash of the cited terms. */
export const contentHash = (fields: InterestFields, opportunityId: string, termsHash: string | null): string => {
  // A field that was not yet asked for when it was sent is not part of it.
  const values = INTEREST_FIELD_NAMES.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]);
  return createHash('sha256')
    .update(JSON.stringify([opportunityId, termsHash, values]))
    .digest('hex');
};

let parsed: { pem: string; key: KeyObject } | null = null;

const keyOf = (pem: string): KeyObject => {
  if (parsed?.pem !== pem) parsed = { pem, key: createPrivateKey(pem) };
  return parsed.key;
};

export interface ReceiptFacts {
  readonly id: string;
  readonly number: string;
  readonly submittedAt: string;
  readonly contentHash: string;
  readonly termsHash: string | null;
  /** The cited version: its number, since when it applies, and when it was recorded in Qaita. Null outside zones. */
  readonly termsNumber: number | null;
  readonly termsEffectiveFrom: string | null;
  readonly termsRecordedOn: string | null;
  /** Where the town has left the list: what the investor has confirmed to know. */
  readonly exclusion?: { readonly town: string; readonly since: string } | undefined;
}

/** Proof that the EOI was accepted, which the investor can check without us. */
export const makeReceipt = (secrets: Secrets, facts: ReceiptFacts): ReceiptType => {
  const body = JSON.stringify(facts);
  const signature = sign(null, Buffer.from(body), keyOf(secrets.receiptPrivateKey)).toString('base64');
  return { body, signature, publicKey: secrets.receiptPublicKey };
};
