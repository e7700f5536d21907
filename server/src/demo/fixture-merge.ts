import { randomUUID } from 'node:crypto';
import type { Context } from '../request/context.ts';
import { saveMergeCheck, startMergeCheck } from '../plan-merging/merge-check.service.ts';
import { canary } from './canary.ts';

/** A check of a merge that nobody has signed: what is written in it is for the analyst's organisation alone. Returns the marked texts. */
export const mergeCheckOf = async (as: Context, viewer: string): Promise<string[]> => {
  const cells = {
    name: canary(viewer, 'merge-name'),
    source: canary(viewer, 'merge-source'),
    title: canary(viewer, 'merge-title'),
    reason: canary(viewer, 'merge-reason'),
  };
  const { name, source, title, reason } = cells;
  const rows = [{ title, amount: 1_000_000 }];
  const { id, version } = await startMergeCheck(as, { id: randomUUID(), plan: 'plan-balkhash-2023-2027', name, source, rows });
  await saveMergeCheck(as, { id, version, links: [], reasons: [{ before: 0, words: reason }] });
  return Object.values(cells);
};
