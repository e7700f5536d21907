import type { FinanceSource, FinanceUse } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { bigint, byDefault, date, entity, id, integer, json, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

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
