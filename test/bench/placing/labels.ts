import labelled from './labelled.json' with { type: 'json' };
import type { Intent } from './placements.ts';

/** One project and ten places, each judged by hand with a reason. The labels are ours: nobody else has checked them. */
export interface LabelledProject extends Intent {
  readonly pairs: readonly { readonly place: string; readonly suits: boolean; readonly reason: string }[];
}

export const LABELLED: readonly LabelledProject[] = labelled.projects;
