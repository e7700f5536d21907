import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` for merges of plans; row-level security shows unsigned ones to their own organisation alone. */
export const MERGE_TABLE: RuleTable = {
  MergeCheckEntry: { PUBLIC: 'id planName town afterName isDemo updatedAt signedAt before lost' },
  MergeCheck: {
    PUBLIC:
      'id planSlug planName town afterName afterSource afterAsOf isDemo before after links reasons money version createdAt updatedAt signedAt signer viewerCan',
  },
  MergeRow: { PUBLIC: 'code title titles town category amount' },
  MergeLink: { PUBLIC: 'before after basis sureness isDuplicate isConfirmed' },
  LossReason: { PUBLIC: 'before words' },
  MergeMoney: { PUBLIC: 'before kept cut lost unstated after added duplicated fresh' },
  MergeRights: { PUBLIC: 'edit' },
};
