import type { Utility } from '../../opportunities/kinds.ts';
import type { Evidence, UtilityLine } from '../../opportunities/parts.ts';
import type { OpportunityEntry } from './entry.ts';

/** What an entry says of one utility. */
interface Said {
  readonly answer: 'YES' | 'NO' | undefined;
  readonly available: number | undefined;
  readonly km: number | undefined;
}

const SAID: Readonly<Record<Utility, (entry: OpportunityEntry) => Said>> = {
  POWER: ({ power, powerMva }) => ({ answer: power, available: powerMva, km: undefined }),
  WATER: ({ water, waterM3Day }) => ({ answer: water, available: waterM3Day, km: undefined }),
  HEAT: ({ heat, heatGcalHour }) => ({ answer: heat, available: heatGcalHour, km: undefined }),
  GAS: ({ gas }) => ({ answer: gas, available: undefined, km: undefined }),
  SEWERAGE: ({ sewerage }) => ({ answer: sewerage, available: undefined, km: undefined }),
  RAIL: ({ rail, railKm }) => ({ answer: rail, available: undefined, km: railKm }),
  ROAD: ({ road, roadKm }) => ({ answer: road, available: undefined, km: roadKm }),
  TELECOM: ({ telecom }) => ({ answer: telecom, available: undefined, km: undefined }),
};

const UTILITIES_SAID = Object.keys(SAID) as Utility[];

const isConnected = ({ answer, available }: Said, isListed: boolean): boolean => answer === 'YES' || isListed || (available ?? 0) > 0;

/** The connection that an entry states; null: nothing. A distance of nought is a connection. */
const connectionOf = (said: Said, isListed: boolean): UtilityLine['connection'] | null => {
  if (isConnected(said, isListed) || said.km === 0) return 'CONNECTED';
  if (said.km !== undefined) return 'AT_DISTANCE';
  return said.answer === 'NO' ? 'ABSENT' : null;
};

const EMPTY = { distanceM: null, available: null, asset: null, assetMva: null } as const;

const isSameLine = (one: UtilityLine, other: UtilityLine): boolean =>
  one.connection === other.connection && one.distanceM === other.distanceM && one.available === other.available;

const merged = (
  before: UtilityLine | undefined,
  utility: Utility,
  said: Said,
  rest: { connection: UtilityLine['connection']; evidence: Evidence },
): UtilityLine => {
  const next: UtilityLine = {
    ...EMPTY,
    ...before,
    ...rest.evidence,
    utility,
    connection: rest.connection,
    available: said.available ?? (rest.connection === 'CONNECTED' ? (before?.available ?? null) : null),
    distanceM: said.km === undefined ? (before?.distanceM ?? null) : Math.round(said.km * 1_000),
  };
  return before && isSameLine(before, next) ? before : next;
};

/** The utilities with what an entry says of them; the same list where it says nothing new. */
export const mergeUtilities = (lines: readonly UtilityLine[], entry: OpportunityEntry, evidence: Evidence): readonly UtilityLine[] => {
  const next = new Map(lines.map((line) => [line.utility, line]));
  for (const utility of UTILITIES_SAID) {
    const said = SAID[utility](entry);
    const connection = connectionOf(said, entry.utilities?.includes(utility) === true);
    if (connection) next.set(utility, merged(next.get(utility), utility, said, { connection, evidence }));
  }
  const isSame = next.size === lines.length && lines.every((line) => next.get(line.utility) === line);
  return isSame ? lines : [...next.values()];
};
