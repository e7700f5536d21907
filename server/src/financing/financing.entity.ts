import type { FinanceSource, FinanceUse, FinancingContent } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { bigint, byDefault, date, entity, id, integer, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** A plan by which a project is financed: one dated claim of its steward. */
export const ProjectFinancing = entity('project_financing', {
  id: id(),
  opportunityId: uuid(),
  number: integer(),
  total: bigint(),
  currency: text<Currency>(),
  raised: bigint(),
  committed: bigint(),
  spk: bigint(),
  sources: json<readonly FinanceSource[]>(),
  uses: json<readonly FinanceUse[]>(),
  launch: nullable(text()),
  asOf: date(),
  source: text(),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: uuid(),
});

/** What its steward is writing about the financing of a project; nobody else sees it. */
export const ProjectFinancingDraft = entity('project_financing_draft', {
  opportunityId: key(uuid()),
  // Null: nothing is being written.
  content: nullable(json<FinancingContent>()),
  version: byDefault('1', integer()),
  updatedAt: byDefault('now()', timestamp()),
  updatedBy: nullable(uuid()),
  updatedByName: nullable(text()),
});
