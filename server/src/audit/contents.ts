import { createHash, verify } from 'node:crypto';
import sql from 'sql-template-tag';
import { z } from 'zod';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import type { TermsContent } from 'shared/special-zones/canonical.ts';
import { contentHash } from '../interests/interest.receipt.ts';
import type { ReceiptType } from '../interests/interest.types.ts';
import type { Run } from '../kernel/database.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';

interface TermsRow extends TermsContent {
  readonly id: string;
  readonly hash: string;
}

const TERMS = sql`select t.id, z.slug as "zoneSlug", t.number, to_char(t.effective_from, 'YYYY-MM-DD') as "effectiveFrom", t.note, t.clauses,
  t.justifications, t.hash from zone_terms t left join special_zone z on z.id = t.zone_id order by t.id`;

const termsFaults = ({ id, hash, ...content }: TermsRow): Fault[] =>
  createHash('sha256').update(canonicalTerms(content)).digest('hex') === hash
    ? []
    : [fault('zone_terms', id, 'its text does not give its hash')];

interface InterestRow {
  readonly id: string;
  readonly number: string;
  readonly submittedAt: string;
  readonly opportunityId: string;
  readonly fields: InterestFields;
  readonly contentHash: string;
  readonly termsHash: string | null;
  /** The hash of the cited version. */
  readonly citedHash: string | null;
  readonly receipt: ReceiptType;
  readonly state: string;
  /** The state after the last of its moves. */
  readonly movedTo: string | null;
}

const INTERESTS = sql`select i.id, i.number, to_char(i.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "submittedAt",
    i.opportunity_id as "opportunityId", i.fields, i.content_hash as "contentHash", i.terms_hash as "termsHash", t.hash as "citedHash", i.receipt, i.state,
    (select e.payload ->> 'to' from event e where e.subject_kind = 'INTEREST' and e.subject_id = i.id and e.payload ? 'move'
      order by e.position desc limit 1) as "movedTo"
  from interest i left join zone_terms t on t.id = i.terms_id where i.state <> 'DRAFT' order by i.id`;

const Facts = z.object({
  id: z.string(),
  number: z.string(),
  submittedAt: z.string(),
  contentHash: z.string(),
  termsHash: z.string().nullable(),
});

const factsOf = (body: string): z.infer<typeof Facts> | null => {
  try {
    return Facts.parse(JSON.parse(body));
  } catch {
    return null;
  }
};

const isSigned = ({ body, signature, publicKey }: ReceiptType): boolean => {
  try {
    return verify(null, Buffer.from(body), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

const receiptMatches = (row: InterestRow): boolean => {
  const facts = factsOf(row.receipt.body);
  return (
    facts !== null && (['id', 'number', 'submittedAt', 'contentHash', 'termsHash'] as const).every((name) => facts[name] === row[name])
  );
};

/** What must hold for an interest that was sent, and the message when it does not. */
const CHECKS: readonly (readonly [what: string, holds: (row: InterestRow, keys: ReadonlySet<string>) => boolean])[] = [
  ['its fields do not give its hash', (row) => contentHash(row.fields, row.opportunityId, row.termsHash) === row.contentHash],
  ['the version of terms that it cites has another hash', (row) => row.termsHash === row.citedHash],
  ['its receipt says something else', receiptMatches],
  ['its receipt is not signed', ({ receipt }) => isSigned(receipt)],
  ['its receipt is signed with a key that was never this installation’s', ({ receipt }, keys) => keys.has(receipt.publicKey)],
  ['its state is not the one that its events led to', ({ state, movedTo }) => state === movedTo],
];

const interestFaults = (row: InterestRow, keys: ReadonlySet<string>): Fault[] =>
  CHECKS.filter(([, holds]) => !holds(row, keys)).map(([what]) => fault('interest', row.id, what));

/** The present key of receipts, and the former ones from before the secret was changed. */
const receiptKeys = async (run: Run, present: string): Promise<ReadonlySet<string>> => {
  const former = await run<{ key: string | null }>(
    sql`select payload ->> 'formerReceiptKey' as key from event where name = 'secret.changed'`,
  );
  return new Set([present, ...former.flatMap(({ key }) => key ?? [])]);
};

/**
 * Checks what can be recomputed from the content itself: hashes of terms and interests, the cited version, the receipt, the
 * state. Detects tampering even if all entries and seals were forged.
 */
export const contentFaults = async (snapshot: Snapshot, publicKey: string): Promise<Fault[]> => {
  const keys = await receiptKeys(snapshot.run, publicKey);
  const faults: Fault[] = [];
  for await (const terms of snapshot.pieces<TermsRow>(TERMS, 100)) faults.push(...terms.flatMap(termsFaults));
  for await (const rows of snapshot.pieces<InterestRow>(INTERESTS, 500)) faults.push(...rows.flatMap((row) => interestFaults(row, keys)));
  return faults;
};
