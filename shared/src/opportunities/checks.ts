import { isBinOrIin } from '../identifiers/bin.ts';
import type { LocalizedText } from '../locale/locale.ts';
import type { OpportunityContent } from './content.ts';
import { figuresOf } from './figures.ts';

export const CONTENT_CHECKS = [
  'FLOOR_EXCEEDS_LAND',
  'POWER_EXCEEDS_TRANSFORMER',
  'SPUR_WITHOUT_STATION',
  'WATER_WITHOUT_SOURCE',
  'IDLE_BEFORE_BUILT',
  'BANKRUPT_WITHOUT_ENCUMBRANCE',
  'BIN_CHECK_DIGIT',
  'POINT_FAR_AWAY',
  'TITLE_NOT_TRANSLATED',
  'AUDIT_OLDER_THAN_CHANGE',
] as const;
export type ContentCheck = (typeof CONTENT_CHECKS)[number];

/** A contradiction. It stays red until it is mended, or justified in words: then it is yellow, for everybody who reads the draft. */
export interface ContentFinding {
  /** By which it is justified: the check, and what it is about. */
  readonly key: string;
  readonly check: ContentCheck;
  /** Name or number of the part concerned; null: the place as a whole. */
  readonly about: string | null;
  readonly justification: string | null;
}

/** What the content is checked against. */
export interface Surroundings {
  /** The town, else the middle of the region, and within how many kilometres of it a place of it lies; null: neither is known. */
  readonly around: { readonly lat: number; readonly lng: number; readonly km: number } | null;
  /** Day of the newest approved audit. */
  readonly auditedOn: string | null;
}

type Found = readonly [check: ContentCheck, about?: string];
type Check = (content: OpportunityContent, surroundings: Surroundings) => Found[];

const M2_IN_HA = 10_000;

const floors: Check = (content) => {
  const { landHa, floorM2 } = figuresOf(content);
  const storeys = content.buildings.map((building) => building.storeys ?? 1);
  const most = landHa === null ? null : landHa * M2_IN_HA * Math.max(1, ...storeys);
  return floorM2 !== null && most !== null && floorM2 > most ? [['FLOOR_EXCEEDS_LAND']] : [];
};

const power: Check = ({ utilities }) =>
  utilities
    .filter(({ utility, available, assetMva }) => utility === 'POWER' && available !== null && assetMva !== null && available > assetMva)
    .map(({ asset }) => ['POWER_EXCEEDS_TRANSFORMER', asset ?? ''] as const);

const FARTHEST_STATION_M = 10_000;

const spur: Check = ({ utilities }) =>
  utilities.some(
    ({ utility, connection, distanceM }) => utility === 'RAIL' && connection === 'CONNECTED' && (distanceM ?? 0) > FARTHEST_STATION_M,
  )
    ? [['SPUR_WITHOUT_STATION']]
    : [];

const water: Check = ({ utilities }) =>
  utilities.some(({ utility, available, asset }) => utility === 'WATER' && available !== null && !asset) ? [['WATER_WITHOUT_SOURCE']] : [];

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

const idleness: Check = ({ claims, buildings }) => {
  const idle = yearOf(claims.find(({ key }) => key === 'IDLE_SINCE')?.code);
  const built = buildings.flatMap(({ builtYear }) => builtYear ?? []);
  return idle !== null && built.length > 0 && built.every((year) => year > idle) ? [['IDLE_BEFORE_BUILT']] : [];
};

const bankruptcy: Check = ({ owners, legal }) =>
  owners.some(({ form }) => form === 'BANKRUPT_ESTATE') && legal.every(({ state }) => state === 'CLEAR')
    ? [['BANKRUPT_WITHOUT_ENCUMBRANCE']]
    : [];

const bins: Check = ({ owners }) =>
  owners.flatMap(({ bin }) => (bin !== null && !isBinOrIin(bin) ? [['BIN_CHECK_DIGIT', bin] as const] : []));

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance, kilometres. */
const kmBetween = (one: { readonly lat: number; readonly lng: number }, other: { readonly lat: number; readonly lng: number }): number => {
  const lat = radians(other.lat - one.lat) / 2;
  const lng = radians(other.lng - one.lng) / 2;
  const chord = Math.sin(lat) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(lng) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
};

const point: Check = ({ lat, lng }, { around }) =>
  lat !== null && lng !== null && around !== null && kmBetween({ lat, lng }, around) > around.km ? [['POINT_FAR_AWAY']] : [];

const LANGUAGES: readonly (keyof LocalizedText)[] = ['ru', 'kk', 'en'];

const translation: Check = ({ title }) =>
  LANGUAGES.filter((language) => !title[language]).map((language) => ['TITLE_NOT_TRANSLATED', language] as const);

/** A change that an audit should have seen: of the owner, the power or the structures. */
const audit: Check = ({ owners, utilities, claims }, { auditedOn }) => {
  const changes = [
    ...owners,
    ...utilities.filter(({ utility }) => utility === 'POWER'),
    ...claims.filter(({ key }) => key === 'CONDITION'),
  ];
  return auditedOn !== null && changes.some(({ asOf }) => asOf !== null && asOf > auditedOn) ? [['AUDIT_OLDER_THAN_CHANGE']] : [];
};

const CHECKS: readonly Check[] = [floors, power, spur, water, idleness, bankruptcy, bins, point, translation, audit];

/** Contradictions in what a steward states about a place, each with its justification where the author has given one. */
export const checkContent = (content: OpportunityContent, surroundings: Surroundings): ContentFinding[] =>
  CHECKS.flatMap((check) => check(content, surroundings)).map(([check, about = null]) => {
    const key = about === null ? check : `${check}:${about}`;
    const justification = content.justifications.find(({ finding }) => finding === key)?.words ?? null;
    return { key, check, about, justification };
  });
