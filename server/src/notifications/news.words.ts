import type { NewsReason, ProjectFit } from 'shared/saved-searches/vocabulary.ts';
import type { OpportunityWords } from '../opportunities/opportunity.words.ts';

/** Words of letters about saved searches and watches. `{…}` is filled in. */
export interface NewsWords {
  /** Subject of a letter about one item, of one about several, and of the digest. */
  readonly one: string;
  readonly several: string;
  readonly digest: string;
  readonly search: string;
  readonly watch: string;
  readonly project: string;
  readonly reason: Readonly<Record<NewsReason, string>>;
  /** Used instead of the reason FACTS for a project. */
  readonly knownNow: string;
  readonly fit: Readonly<Record<ProjectFit, string>>;
  /** Used instead of the reason TERMS. */
  readonly termsWithdrawn: string;
  readonly unknown: string;
  readonly more: string;
  readonly stopSearch: string;
  readonly stopWatch: string;
  readonly stopProject: string;
  readonly settings: string;
  readonly stopAll: string;
  /** For a sentence about the status: how to say that it is unknown. */
  readonly status: OpportunityWords['status'];
  readonly deal: OpportunityWords['deal'];
}
