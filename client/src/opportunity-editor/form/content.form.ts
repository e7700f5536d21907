import { CLAIM_FORMS, CLAIM_KEYS } from 'shared/opportunities/content.ts';
import type { Claim, ClaimKey, OpportunityContent, StatusEntry } from 'shared/opportunities/content.ts';
import { isSame as isSameContent } from 'shared/opportunities/same.ts';
import type { Parts } from 'shared/opportunities/parts.ts';
import { partsOf, readStatus } from 'shared/opportunities/read-part.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { readDate } from 'shared/typed/read-date.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import { EVIDENCE_FIELDS, PART_FIELDS, PART_NAMES } from './fields.ts';
import type { FieldSpec } from './fields.ts';
import { at, isWhole, problemOf, readDay, toItem, valuesOf } from './typed-item.ts';
import type { Item } from './typed-item.ts';

/** Everything as typed. Figures and dates are texts until they are sent. */
export interface ContentForm {
  /** In whose notation the figures are. */
  readonly locale: Locale;
  /** Names and the place in three languages: title_ru, summary_kk, place_en …; point, status, consent. */
  readonly row: Item;
  readonly oked: readonly string[];
  readonly dealTypes: OpportunityContent['dealTypes'];
  /** By key: value, ru, kk, en, and evidence. */
  readonly claims: Readonly<Record<string, Item>>;
  readonly history: readonly Item[];
  readonly parts: Readonly<Record<keyof Parts, readonly Item[]>>;
  /** By the key of the finding. */
  readonly justifications: Item;
}

export const LANGUAGES = ['ru', 'kk', 'en'] as const;

const POINT: Readonly<Record<'lat' | 'lng', FigureSpec>> = {
  lat: { unit: 'PLAIN', min: 40, max: 56, places: 6 },
  lng: { unit: 'PLAIN', min: 46, max: 88, places: 6 },
};

export const ROW_FIGURES: readonly FieldSpec[] = [
  { name: 'lat', control: 'FIGURE', spec: POINT.lat },
  { name: 'lng', control: 'FIGURE', spec: POINT.lng },
  { name: 'statusAsOf', control: 'DATE' },
  { name: 'givenOn', control: 'DAY' },
];

/** The unit in which each claim is counted. */
const CLAIM_SPECS: Partial<Record<ClaimKey, FigureSpec>> = {
  LAND_HA: { unit: 'HECTARES', min: 0, max: 1e6, places: 4 },
  FLOOR_M2: { unit: 'SQUARE_METRES', min: 0, max: 1e9, places: 0 },
  PERMANENT_JOBS: { unit: 'PEOPLE', min: 0, max: 1e6, places: 0 },
  INVESTMENT: { unit: 'PLAIN', min: 1, max: 1e12, places: 0 },
};

/** The field in which the value of a claim is typed. */
export const claimField = (key: ClaimKey): FieldSpec => {
  const spec = CLAIM_SPECS[key];
  if (spec) return { name: 'value', control: 'FIGURE', spec };
  return { name: 'value', control: key === 'IDLE_SINCE' ? 'DATE' : 'CHOICE' };
};

export const STATUS_FIELDS: readonly FieldSpec[] = [
  { name: 'status', control: 'CHOICE', isNeeded: true },
  { name: 'since', control: 'DATE' },
  { name: 'reason', control: 'CHOICE' },
  ...EVIDENCE_FIELDS.slice(0, 2),
];

export const fieldsOf = (list: keyof Parts): readonly FieldSpec[] => [...PART_FIELDS[list], ...EVIDENCE_FIELDS];

const texts = (prefix: string, text: LocalizedText | null): Item =>
  Object.fromEntries(LANGUAGES.map((language) => [`${prefix}${language}`, text?.[language] ?? '']));

const toText = (item: Item, prefix: string): LocalizedText | null => {
  const entries = LANGUAGES.flatMap((language) => {
    const words = at(item, `${prefix}${language}`).trim();
    return words ? [[language, words] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
};

const claimItem = ({ number, code, text, ...evidence }: Claim, locale: Locale): Item => ({
  value: number === null ? (code ?? '') : formatFigure(locale, number),
  ...texts('', text),
  ...toItem(EVIDENCE_FIELDS, evidence, locale),
});

/** One value for each list. */
const eachList = <Value>(of: (list: keyof Parts) => Value): Record<keyof Parts, Value> => ({
  parcels: of('parcels'),
  buildings: of('buildings'),
  utilities: of('utilities'),
  equipment: of('equipment'),
  legal: of('legal'),
  owners: of('owners'),
  prices: of('prices'),
});

/** What is stored, as it is typed. */
export const toForm = (content: OpportunityContent, locale: Locale): ContentForm => ({
  locale,
  row: {
    ...texts('title_', content.title),
    ...texts('summary_', content.summary),
    ...texts('place_', content.place),
    town: content.town ?? '',
    lat: formatFigure(locale, content.lat),
    lng: formatFigure(locale, content.lng),
    exact: content.isPointExact ? 'yes' : '',
    status: content.status,
    statusAsOf: content.statusAsOf ?? '',
    currency: content.currency ?? '',
    consent: content.consent.state,
    givenOn: content.consent.givenOn ?? '',
    document: content.consent.document ?? '',
  },
  oked: content.oked,
  dealTypes: content.dealTypes,
  claims: Object.fromEntries(content.claims.map((claim) => [claim.key, claimItem(claim, locale)])),
  history: content.history.map(({ words, ...entry }) => ({ ...toItem(STATUS_FIELDS, entry, locale), ...texts('', words) })),
  parts: eachList((list) => content[list].map((part) => toItem(fieldsOf(list), part, locale))),
  justifications: Object.fromEntries(content.justifications.map(({ finding, words }) => [finding, words])),
});

const toClaims = ({ claims, locale }: ContentForm): Claim[] =>
  CLAIM_KEYS.flatMap((key) => {
    const item = claims[key];
    if (!item) return [];
    const { value, ...evidence } = valuesOf([claimField(key), ...EVIDENCE_FIELDS], item, locale);
    const text = toText(item, '');
    if ((value ?? null) === null && text === null) return [];
    const isFigure = CLAIM_FORMS[key] === 'NUMBER';
    return [{ key, number: isFigure ? (value ?? null) : null, code: isFigure ? null : (value ?? null), text, ...evidence } as Claim];
  });

const toHistory = ({ history, locale }: ContentForm): StatusEntry[] =>
  history
    .filter((item) => isWhole(STATUS_FIELDS, item, locale))
    .map((item) => readStatus(valuesOf(STATUS_FIELDS, item, locale), toText(item, '')));

/** The lists as far as they say something. */
const toParts = ({ parts, locale }: ContentForm): Parts =>
  partsOf((list) =>
    parts[list].filter((item) => isWhole(fieldsOf(list), item, locale)).map((item) => valuesOf(fieldsOf(list), item, locale)),
  );

const orNull = <Word extends string>(text: string): Word | null => (text === '' ? null : (text as Word));

/** What the form says, as it is sent, checked and previewed: texts that cannot be read say nothing. */
export const toContent = (form: ContentForm): OpportunityContent => {
  const { row, locale, oked, dealTypes, justifications } = form;
  const point = (name: 'lat' | 'lng'): number | null => readFigure(at(row, name), locale, POINT[name]).value;
  return {
    title: toText(row, 'title_') ?? {},
    summary: toText(row, 'summary_'),
    town: orNull(at(row, 'town')),
    place: toText(row, 'place_'),
    lat: point('lat'),
    lng: point('lng'),
    isPointExact: at(row, 'exact') === 'yes',
    oked,
    status: at(row, 'status') as OpportunityContent['status'],
    statusAsOf: readDate(at(row, 'statusAsOf')),
    currency: orNull(at(row, 'currency')),
    claims: toClaims(form),
    history: toHistory(form),
    ...toParts(form),
    dealTypes,
    consent: {
      state: at(row, 'consent') as OpportunityContent['consent']['state'],
      givenOn: readDay(at(row, 'givenOn')),
      document: orNull(at(row, 'document').trim()),
    },
    justifications: Object.entries(justifications).flatMap(([finding, words]) => (words.trim() ? [{ finding, words: words.trim() }] : [])),
  };
};

export const isSame = (one: ContentForm, other: ContentForm): boolean => isSameContent(toContent(one), toContent(other));

const itemProblems = (fields: readonly FieldSpec[], items: readonly Item[], locale: Locale): boolean =>
  items.some((item) => !isWhole(fields, item, locale) || fields.some((field) => problemOf(field, item, locale)));

const isPointHalf = ({ row }: ContentForm): boolean => (at(row, 'lat').trim() === '') !== (at(row, 'lng').trim() === '');

/** Whether everything typed can be stored; what cannot stays on this device. */
export const isReadable = (form: ContentForm): boolean => {
  const { row, claims, history, parts, locale } = form;
  return !(
    isPointHalf(form) ||
    ROW_FIGURES.some((field) => problemOf(field, row, locale)) ||
    CLAIM_KEYS.some((key) => itemProblems([{ ...claimField(key) }, ...EVIDENCE_FIELDS], claims[key] ? [claims[key]] : [], locale)) ||
    itemProblems(STATUS_FIELDS, history, locale) ||
    PART_NAMES.some((list) => itemProblems(fieldsOf(list), parts[list], locale))
  );
};
