import type { Locale, LocalizedText } from '../../locale/locale.ts';
import type { Claim, ClaimKey, OpportunityContent } from '../../opportunities/content.ts';
import type { Evidence, PriceDeal, PriceUnit } from '../../opportunities/parts.ts';
import type { OpportunityEntry } from './entry.ts';
import { mergeUtilities } from './merge-utilities.ts';

/** Where an entry comes from: its file and its language. */
export interface EntryOrigin {
  readonly fileName: string;
  readonly locale: Locale;
}

const LANGUAGE = { RU: 'ru', KK: 'kk', EN: 'en' } as const;

interface Merging {
  readonly entry: OpportunityEntry;
  readonly evidence: Evidence;
  readonly language: keyof LocalizedText;
}

/** A change of a content; it returns the same content where the entry says nothing new. */
type Change = (content: OpportunityContent, merging: Merging) => OpportunityContent;

const withText = (text: LocalizedText | null, language: keyof LocalizedText, words: string | undefined): LocalizedText | null =>
  words === undefined || text?.[language] === words ? text : { ...text, [language]: words };

const withTitle: Change = (content, { entry: { nameRu, nameKk, nameEn } }) => {
  const title = withText(withText(withText(content.title, 'ru', nameRu), 'kk', nameKk), 'en', nameEn);
  return title === content.title || title === null ? content : { ...content, title };
};

const withPlace: Change = (content, { entry: { address }, language }) => {
  const place = withText(content.place, language, address);
  return place === content.place ? content : { ...content, place };
};

const withTown: Change = (content, { entry: { townSlug } }) =>
  townSlug === undefined || content.town === townSlug ? content : { ...content, town: townSlug };

const withPoint: Change = (content, { entry: { lat, lng } }) =>
  lat === undefined || lng === undefined || (content.lat === lat && content.lng === lng && content.isPointExact)
    ? content
    : { ...content, lat, lng, isPointExact: true };

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

const withOked: Change = (content, { entry: { oked } }) => (!oked || isSameSet(content.oked, oked) ? content : { ...content, oked });

const withDeals: Change = (content, { entry: { deals } }) =>
  !deals || isSameSet(content.dealTypes, deals) ? content : { ...content, dealTypes: deals };

const withStatus: Change = (content, { entry: { status, asOf } }) =>
  status === undefined || content.status === status ? content : { ...content, status, statusAsOf: asOf ?? content.statusAsOf };

type Saying = Pick<Claim, 'number' | 'code' | 'text'>;

/** The claim of a key with what an entry says; the claim that says the same already stays, with its source and date. */
const withClaim = (
  content: OpportunityContent,
  key: ClaimKey,
  says: (before: Claim | undefined) => Saying | null,
  evidence: Evidence,
): OpportunityContent => {
  const before = content.claims.find((claim) => claim.key === key);
  const saying = says(before);
  if (!saying) return content;
  const claim: Claim = { key, ...saying, ...evidence };
  return { ...content, claims: before ? content.claims.map((one) => (one === before ? claim : one)) : [...content.claims, claim] };
};

const figure =
  (key: ClaimKey, value: (entry: OpportunityEntry) => number | undefined): Change =>
  (content, { entry, evidence }) => {
    const number = value(entry);
    return withClaim(
      content,
      key,
      (before) => (number === undefined || before?.number === number ? null : { number, code: null, text: null }),
      evidence,
    );
  };

const code =
  (key: ClaimKey, value: (entry: OpportunityEntry) => string | undefined): Change =>
  (content, { entry, evidence }) => {
    const said = value(entry);
    if (said === undefined || said === 'UNKNOWN') return content;
    return withClaim(content, key, (before) => (before?.code === said ? null : { number: null, code: said, text: null }), evidence);
  };

const words =
  (key: ClaimKey, value: (entry: OpportunityEntry) => string | undefined): Change =>
  (content, { entry, evidence, language }) =>
    withClaim(
      content,
      key,
      (before) => {
        const text = withText(before?.text ?? null, language, value(entry));
        return text === null || text === before?.text ? null : { number: before?.number ?? null, code: before?.code ?? null, text };
      },
      evidence,
    );

const withParcels: Change = (content, { entry: { cadastral = [] }, evidence }) => {
  const known = new Set(content.parcels.map(({ cadastralNumber }) => cadastralNumber));
  const added = cadastral
    .filter((number) => !known.has(number))
    .map((cadastralNumber) => ({ cadastralNumber, landHa: null, purpose: null, right: null, ...evidence }));
  return added.length === 0 ? content : { ...content, parcels: [...content.parcels, ...added] };
};

const withUtilities: Change = (content, { entry, evidence }) => {
  const utilities = mergeUtilities(content.utilities, entry, evidence);
  return utilities === content.utilities ? content : { ...content, utilities };
};

const withLegal: Change = (content, { entry: { legal }, evidence }) => {
  const before = content.legal.map(({ state }) => state);
  if (!legal || isSameSet([...new Set(before)], legal)) return content;
  const kept = content.legal.filter(({ state }) => legal.includes(state));
  const added = legal.filter((state) => !before.includes(state)).map((state) => ({ state, party: null, words: null, ...evidence }));
  return { ...content, legal: [...kept, ...added] };
};

const withOwner: Change = (content, { entry: { owner, ownership }, evidence }) => {
  if (!ownership) return content;
  const name = owner ?? null;
  const isKnown = content.owners.some((one) => one.form === ownership && (name === null || one.name === name));
  return isKnown ? content : { ...content, owners: [{ form: ownership, name, bin: null, contact: null, ...evidence }] };
};

/** The price of one deal for one unit; another one of the same kind gives way. */
const priced =
  (deal: PriceDeal, per: PriceUnit, value: (entry: OpportunityEntry) => number | undefined): Change =>
  (content, { entry, evidence }) => {
    const amount = value(entry);
    const isSuch = (one: OpportunityContent['prices'][number]): boolean => one.deal === deal && one.per === per && one.currency === 'KZT';
    if (amount === undefined || content.prices.some((one) => isSuch(one) && one.amount === amount)) return content;
    const others = content.prices.filter((one) => !isSuch(one));
    return { ...content, prices: [...others, { deal, amount, currency: 'KZT', per, ...evidence }] };
  };

/** Each column's change, under the column that the report names. */
const CHANGES: readonly (readonly [column: string, change: Change])[] = [
  ['nameRu', withTitle],
  ['town', withTown],
  ['address', withPlace],
  ['point', withPoint],
  ['cadastral', withParcels],
  ['oked', withOked],
  ['status', withStatus],
  ['landHa', figure('LAND_HA', ({ landHa }) => landHa)],
  ['floorM2', figure('FLOOR_M2', ({ floorM2 }) => floorM2)],
  ['idleSince', code('IDLE_SINCE', ({ idleSince }) => idleSince)],
  ['condition', code('CONDITION', ({ condition }) => condition)],
  ['contamination', code('CONTAMINATION', ({ contamination }) => contamination)],
  ['made', words('MADE', ({ made }) => made)],
  ['note', words('DESCRIPTION', ({ note }) => note)],
  ['utilities', withUtilities],
  ['legal', withLegal],
  ['owner', withOwner],
  ['deals', withDeals],
  ['price', priced('SALE', 'WHOLE', ({ price }) => price)],
  ['rentHaYear', priced('LEASE', 'HA_YEAR', ({ rentHaYear }) => rentHaYear)],
];

/** A content with what an entry says, and the columns that have changed it. */
export interface Merged {
  readonly content: OpportunityContent;
  readonly changed: readonly string[];
}

/**
 * Puts what a row of a register says into the content of a draft. What the row leaves open stays as it is, and so does what
 * says the same already, with its own source and date: the same row a second time changes nothing.
 */
export const mergeEntry = (content: OpportunityContent, entry: OpportunityEntry, { fileName, locale }: EntryOrigin): Merged => {
  const source = entry.source ?? fileName;
  const evidence: Evidence = { grade: entry.source ? 'DOCUMENT' : 'WORD', source, asOf: entry.asOf ?? null };
  const merging = { entry, evidence, language: LANGUAGE[locale] };
  let next = content;
  const changed: string[] = [];
  for (const [column, change] of CHANGES) {
    const after = change(next, merging);
    if (after !== next) changed.push(column);
    next = after;
  }
  return { content: next, changed };
};
