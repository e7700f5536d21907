import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { potentialOf } from 'shared/audits/potential.ts';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import type { StoredUse } from './audit.entity.ts';

/** An approved audit, as far as its potential depends on it. */
export interface ApprovedAudit {
  readonly id: string;
  readonly opportunityId: string;
  readonly answers: AuditAnswers;
  readonly inspectedOn: string;
}

/** One decimal more than is shown: two processes of different versions of Node store the same. */
const rounded = (figure: number): number => Math.round(figure * 100) / 100;

interface Derived {
  readonly uses: Readonly<Record<string, StoredUse>>;
  readonly promisingFor: readonly (Reuse | 'NONE')[];
}

const derived = ({ answers, inspectedOn }: ApprovedAudit, table: WeightTable): Derived => {
  const { uses } = potentialOf(answers, table, inspectedOn);
  const promising = uses.filter((one) => one.class === 'PROMISING').map(({ use }) => use);
  return {
    uses: Object.fromEntries(
      uses.map(({ use, index, low, high, reliability, class: name, gates }) => [
        use,
        {
          index: index === null ? null : rounded(index),
          low: rounded(low),
          high: rounded(high),
          reliability: rounded(reliability),
          class: name,
          gates,
        },
      ]),
    ),
    promisingFor: promising.length > 0 ? promising : ['NONE'],
  };
};

/** Stores what follows from approved audits under a version of the weights; what is stored already stays. */
export const potentialInsertion = (audits: readonly ApprovedAudit[], version: number, table: WeightTable): Sql => {
  const rows = audits.map((audit) => ({ audit: audit.id, opportunity: audit.opportunityId, ...derived(audit, table) }));
  return sql`insert into facility_potential (audit_id, weights_version, opportunity_id, uses, promising_for)
    select (r->>'audit')::uuid, ${version}, (r->>'opportunity')::uuid, r->'uses', array(select jsonb_array_elements_text(r->'promisingFor'))
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r on conflict do nothing`;
};
