import { isKnown } from './answers.ts';
import type { AuditAnswers, KnownAnswer } from './answers.ts';
import type { Criterion } from './criteria.ts';

/** Contradictions in what an auditor entered. Each may be justified in words; the approver sees both. */
export const AUDIT_CHECKS = [
  'FLOOR_EXCEEDS_LAND',
  'POWER_EXCEEDS_TRANSFORMER',
  'RAIL_WITHOUT_STATION',
  'WATER_WITHOUT_RIGHT',
  'BANKRUPT_WITHOUT_ENCUMBRANCE',
  'IDLE_BEFORE_BUILT',
  'OLDER_THAN_CHANGE',
] as const;
export type AuditCheck = (typeof AUDIT_CHECKS)[number];

export interface AuditFinding {
  readonly check: AuditCheck;
  readonly criteria: readonly Criterion[];
  /** Null: not justified yet. */
  readonly justification: string | null;
}

/** By the name of the check. */
export type AuditJustifications = Readonly<Partial<Record<AuditCheck, string>>>;

/** What is known of the facility besides the audit; null where nobody has stated it. */
export interface AuditedFacility {
  /** Year or day, ISO 8601. */
  readonly idleSince: string | null;
  readonly builtYear: number | null;
  /** The newest day of a change of owner, power or structure. */
  readonly changedOn: Readonly<Partial<Record<'OWNER' | 'POWER' | 'STRUCTURE', string>>>;
}

const M2_PER_HA = 10_000;
/** A station farther away cannot serve a spur. */
const STATION_KM = 10;

type Known = (criterion: Criterion) => KnownAnswer | null;

interface Checked {
  readonly known: Known;
  readonly facility: AuditedFacility;
}

/** Greater than, where both are known. */
const exceeds = (one: number | null | undefined, other: number | null | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number' && one > other;

const floorExceedsLand = ({ known }: Checked): boolean => {
  const land = known('LAND')?.figure ?? null;
  const floor = known('FLOOR');
  const storeys = floor?.storeys ?? null;
  return land !== null && storeys !== null && exceeds(floor?.figure, land * M2_PER_HA * storeys);
};

const idleBeforeBuilt = ({ facility: { idleSince, builtYear } }: Checked): boolean =>
  idleSince !== null && exceeds(builtYear, Number(idleSince.slice(0, 4)));

const CHANGES = ['OWNER', 'POWER', 'STRUCTURE'] as const;

/** Criteria whose evidence is older than a change of what it is about. */
const outdated = ({ known, facility: { changedOn } }: Checked): Criterion[] =>
  CHANGES.filter((criterion) => {
    const [answer, changed] = [known(criterion), changedOn[criterion]];
    return answer !== null && changed !== undefined && answer.on < changed;
  });

/** For each check the criteria concerned; empty where nothing contradicts. */
const FOUND: Readonly<Record<AuditCheck, (checked: Checked) => readonly Criterion[]>> = {
  FLOOR_EXCEEDS_LAND: (checked) => (floorExceedsLand(checked) ? ['FLOOR', 'LAND'] : []),
  POWER_EXCEEDS_TRANSFORMER: ({ known }) => (exceeds(known('POWER')?.figure, known('POWER')?.transformerMva) ? ['POWER'] : []),
  RAIL_WITHOUT_STATION: ({ known }) =>
    known('RAIL')?.choice === 'USABLE' && exceeds(known('RAIL')?.stationKm, STATION_KM) ? ['RAIL'] : [],
  WATER_WITHOUT_RIGHT: ({ known }) => (exceeds(known('WATER')?.figure, 0) && known('WATER')?.hasRight === false ? ['WATER'] : []),
  BANKRUPT_WITHOUT_ENCUMBRANCE: ({ known }) =>
    known('OWNER')?.choice === 'BANKRUPT_ESTATE' && known('ENCUMBRANCE')?.choice === 'NONE' ? ['OWNER', 'ENCUMBRANCE'] : [],
  IDLE_BEFORE_BUILT: (checked) => (idleBeforeBuilt(checked) ? ['STRUCTURE'] : []),
  OLDER_THAN_CHANGE: outdated,
};

/** What contradicts itself or the facility, with the author's justifications. */
export const contradictionsOf = (answers: AuditAnswers, facility: AuditedFacility, justifications: AuditJustifications): AuditFinding[] => {
  const known: Known = (criterion) => {
    const answer = answers[criterion];
    return isKnown(answer) ? answer : null;
  };
  return AUDIT_CHECKS.flatMap((check) => {
    const criteria = FOUND[check]({ known, facility });
    return criteria.length === 0 ? [] : [{ check, criteria, justification: justifications[check] ?? null }];
  });
};
