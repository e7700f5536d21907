import { MATCH_LIMITS, PLACE_CRITERIA } from 'shared/matching/criteria.ts';
import type { PlaceKey, ProjectJob, ProjectKey } from 'shared/matching/criteria.ts';
import { NO_BRINGS } from 'shared/matching/profile.ts';
import type { Brings } from 'shared/matching/profile.ts';
import type { MatchConditionInput, MatchTermsInput, SaveInvestorProjectInput } from '../kernel/schema.graphql.ts';
import type { InvestorProjectFormFragment, MatchConditionFragment } from './matching.graphql.ts';

type Key = PlaceKey | ProjectKey;

/** A condition as it is edited: it may still say nothing. */
export interface EditedCondition {
  readonly key: Key;
  /** Null: it must hold. */
  readonly weight: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly anyOf: readonly string[];
  readonly noneOf: readonly string[];
}

export interface EditedTerms {
  readonly musts: readonly EditedCondition[];
  readonly wishes: readonly EditedCondition[];
}

export interface ProjectForm extends EditedTerms {
  readonly name: string;
  readonly job: ProjectJob;
  readonly isOpen: boolean;
  readonly brings: Brings;
}

export const emptyCondition = (key: Key, weight: number | null): EditedCondition => ({
  key,
  weight,
  min: null,
  max: null,
  anyOf: [],
  noneOf: [],
});

const edited = ({ key, weight, min, max, anyOf, noneOf }: MatchConditionFragment): EditedCondition => ({
  key,
  weight: weight ?? null,
  min: min ?? null,
  max: max ?? null,
  anyOf: anyOf ?? [],
  noneOf: noneOf ?? [],
});

export const editedTerms = ({ musts, wishes }: Pick<InvestorProjectFormFragment, 'musts' | 'wishes'>): EditedTerms => ({
  musts: musts.map(edited),
  wishes: wishes.map(edited),
});

const saysSomething = ({ min, max, anyOf, noneOf }: EditedCondition): boolean =>
  min !== null || max !== null || anyOf.length > 0 || noneOf.length > 0;

const isReversed = ({ min, max }: EditedCondition): boolean => min !== null && max !== null && min > max;

const inputOf = ({ key, weight, min, max, anyOf, noneOf }: EditedCondition): MatchConditionInput => ({
  key,
  ...(weight === null ? {} : { weight }),
  ...(min === null ? {} : { min }),
  ...(max === null ? {} : { max }),
  ...(anyOf.length > 0 ? { anyOf: [...anyOf] } : {}),
  ...(noneOf.length > 0 ? { noneOf: [...noneOf] } : {}),
});

/** What is sent: conditions that say nothing yet, or contradict themselves, wait in the form. */
export const termsInput = ({ musts, wishes }: EditedTerms): MatchTermsInput => {
  const whole = (list: readonly EditedCondition[]): MatchConditionInput[] =>
    list.filter((one) => saysSomething(one) && !isReversed(one)).map(inputOf);
  return { musts: whole(musts), wishes: whole(wishes) };
};

type Sent = Omit<SaveInvestorProjectInput, 'id' | 'version'>;

export const projectInput = ({ name, job, isOpen, brings, ...terms }: ProjectForm): Sent => ({
  name,
  job,
  isOpen,
  terms: termsInput(terms),
  brings: { ...brings, divisions: [...brings.divisions] },
});

const broughtOf = ({ divisions, capital, jobs, localStaff, start, proof }: InvestorProjectFormFragment['brings']): Brings => ({
  divisions,
  capital: capital ?? null,
  jobs: jobs ?? null,
  localStaff: localStaff ?? null,
  start: start ?? null,
  proof: proof ?? null,
});

export const projectForm = (project: InvestorProjectFormFragment): ProjectForm => {
  const { name, job, isOpen, brings } = project;
  return { name, job, isOpen, ...editedTerms(project), brings: broughtOf(brings) };
};

const must = (key: PlaceKey, anyOf: readonly string[] = []): EditedCondition => ({ ...emptyCondition(key, null), anyOf });
const wish = (key: PlaceKey, weight: number, anyOf: readonly string[] = []): EditedCondition => ({ ...emptyCondition(key, weight), anyOf });
const YES = ['YES'];

/**
 * What a project of each kind begins with. Weights follow what decided where investors went: networks and transport before regime and price
 * (docs/domain.md, "Matching").
 */
const BEGINNINGS: Readonly<Record<ProjectJob, EditedTerms>> = {
  RESTART: {
    musts: [must('KIND', ['FACILITY']), must('FLOOR')],
    wishes: [wish('POWER', 5), wish('RAIL', 4, YES), wish('LEGAL', 3, ['CLEAR']), wish('CONDITION', 2, ['GOOD', 'MINOR_REPAIR'])],
  },
  BUILD: {
    musts: [must('KIND', ['ZONE_SITE', 'INDUSTRIAL_SITE']), must('LAND')],
    wishes: [wish('POWER', 5), wish('ROAD', 4, YES), wish('RAIL', 3, YES), wish('REGIME', 2, ['SPECIAL_ZONE'])],
  },
  RENT: {
    musts: [must('KIND', ['INDUSTRIAL_SITE', 'ZONE_SITE', 'FACILITY']), must('DEAL', ['LEASE', 'SITE_GRANT'])],
    wishes: [wish('POWER', 5), wish('ROAD', 4, YES), wish('RENT', 3), wish('FLOOR', 3)],
  },
  FUND: {
    musts: [must('KIND', ['ANCHOR_PROJECT']), must('INVESTMENT')],
    wishes: [wish('DEAL', 4, ['EQUITY', 'JOINT_VENTURE']), wish('JOBS', 3)],
  },
};

export const newProject = (job: ProjectJob, name: string): ProjectForm => ({
  name,
  job,
  isOpen: false,
  ...BEGINNINGS[job],
  brings: NO_BRINGS,
});

/** A project that nobody has changed yet, with the conditions of its kind that are still to be filled in. */
export const withBeginnings = (form: ProjectForm): ProjectForm => {
  const missing = (list: readonly EditedCondition[], some: readonly EditedCondition[]): EditedCondition[] =>
    some.filter(({ key }) => !list.some((one) => one.key === key));
  const { musts, wishes } = BEGINNINGS[form.job];
  return { ...form, musts: [...form.musts, ...missing(form.musts, musts)], wishes: [...form.wishes, ...missing(form.wishes, wishes)] };
};

const jobFor = (kinds: readonly string[]): ProjectJob => {
  if (kinds.includes('ANCHOR_PROJECT')) return 'FUND';
  return kinds.length === 0 || kinds.includes('FACILITY') ? 'RESTART' : 'BUILD';
};

/** A project of conditions that the investor has stated elsewhere. */
export const projectFrom = (
  name: string,
  musts: readonly MatchConditionFragment[],
  brings: InvestorProjectFormFragment['brings'],
): ProjectForm => ({
  name: name.slice(0, MATCH_LIMITS.name),
  job: jobFor(musts.find(({ key }) => key === 'KIND')?.anyOf ?? []),
  isOpen: false,
  ...editedTerms({ musts: [...musts], wishes: [] }),
  brings: broughtOf(brings),
});

export const isPlaceKey = (key: string): key is PlaceKey => key in PLACE_CRITERIA;
