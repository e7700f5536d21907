import type { OpportunityStatus } from './kinds.ts';
import type { ShownState } from './state.ts';

export interface Standing {
  readonly publication: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  readonly status: OpportunityStatus;
  /** Day of the newest approved audit; null: none. */
  readonly auditedOn: string | null;
  /** An investor has been accepted for it. */
  readonly isReserved: boolean;
}

const REVIVED: readonly OpportunityStatus[] = ['REVIVED', 'OPERATING', 'TAKEN'];

/** Derived, never stored: reported → audited → published → reserved → revived, or withdrawn from any of them. */
export const shownState = ({ publication, status, auditedOn, isReserved }: Standing): ShownState => {
  if (publication === 'WITHDRAWN') return 'WITHDRAWN';
  if (publication === 'DRAFT') return auditedOn === null ? 'REPORTED' : 'AUDITED';
  if (REVIVED.includes(status)) return 'REVIVED';
  return isReserved || status === 'RESERVED' ? 'RESERVED' : 'PUBLISHED';
};
