import type { DealType, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { NewsReason } from 'shared/saved-searches/vocabulary.ts';

/** Words of letters about saved searches and watches. `{…}` is filled in. */
export interface NewsWords {
  /** Subject of a letter about one thing, of one about several, and of the digest. */
  readonly one: string;
  readonly several: string;
  readonly digest: string;
  readonly search: string;
  readonly watch: string;
  readonly reason: Readonly<Record<NewsReason, string>>;
  readonly unknown: string;
  readonly more: string;
  readonly stopSearch: string;
  readonly stopWatch: string;
  readonly settings: string;
  readonly stopAll: string;
  readonly status: Readonly<Record<OpportunityStatus, string>>;
  readonly deal: Readonly<Record<DealType, string>>;
}
