import type { Found, Terms } from './condition.ts';
import type { PlaceKey, ProjectJob, ProjectKey } from './criteria.ts';

/** What an investor brings; null: not stated. */
export interface Brings {
  /** OKED divisions, two digits each. */
  readonly divisions: readonly string[];
  /** Whole tenge. */
  readonly capital: number | null;
  /** Permanent jobs. */
  readonly jobs: number | null;
  /** Share of staff from the place, per cent. */
  readonly localStaff: number | null;
  /** The year in which work would begin. */
  readonly start: number | null;
  /** Whether the money can be proved. */
  readonly proof: boolean | null;
}

/** An investor's project: what it needs, what it would like, and what it brings. */
export interface ProjectContent extends Terms<PlaceKey> {
  readonly job: ProjectJob;
  readonly brings: Brings;
}

export const NO_BRINGS: Brings = { divisions: [], capital: null, jobs: null, localStaff: null, start: null, proof: null };

export const NO_TERMS: Terms<never> = { musts: [], wishes: [] };

const orUnknown = (words: readonly string[]): Found => (words.length > 0 ? words : null);

/** What is known of a project, by what stewards ask. */
export const foundInProject =
  (brings: Brings): ((key: ProjectKey) => Found) =>
  (key) => {
    const found: Readonly<Record<ProjectKey, Found>> = {
      ACTIVITY: orUnknown(brings.divisions),
      CAPITAL: brings.capital,
      JOBS: brings.jobs,
      LOCAL_STAFF: brings.localStaff,
      START: brings.start,
      PROOF: brings.proof === null ? null : [brings.proof ? 'YES' : 'NO'],
    };
    return found[key];
  };

/** Facts of an opportunity as values, for logging and replay. */
export type PlaceFacts = Readonly<Partial<Record<PlaceKey, Found>>>;

export const foundInFacts =
  (facts: PlaceFacts): ((key: PlaceKey) => Found) =>
  (key) =>
    facts[key] ?? null;
