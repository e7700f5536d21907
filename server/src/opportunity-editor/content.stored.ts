import { CLAIM_FORMS, CONTENT_LIMITS } from 'shared/opportunities/content.ts';
import type { Claim, OpportunityContent, StatusEntry } from 'shared/opportunities/content.ts';
import { CONDITIONS, CONTAMINATIONS, STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import type { Evidence, Parts } from 'shared/opportunities/parts.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { tidyLine, tidyText } from 'shared/texts/characters.ts';
import { excessOf } from 'shared/texts/length.ts';
import { hiddenCharacters, toLocalizedText } from '../kernel/edited-text.ts';
import type { EditedTextType } from '../kernel/edited-text.ts';
import { badInput } from '../kernel/problems.ts';
import type { EditedClaimType, EditedStatusType, OpportunityContentType } from './content.types.ts';
import type { EvidenceType, PartsType } from '../opportunities/part.types.ts';

const line = (text: string | null | undefined): string | null => tidyLine(text ?? '') || null;
const lines = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

const toEvidence = ({ grade, source, asOf }: EvidenceType): Evidence => ({
  grade: grade ?? null,
  source: line(source),
  asOf: asOf ?? null,
});

const toClaim = (input: EditedClaimType): Claim => ({
  key: input.key,
  number: input.number ?? null,
  code: line(input.code),
  text: toLocalizedText(input.text),
  ...toEvidence(input),
});

const saysSomething = ({ number, code, text }: Claim): boolean => number !== null || code !== null || text !== null;

const toStatus = (input: EditedStatusType): StatusEntry => ({
  status: input.status,
  since: input.since ?? null,
  reason: input.reason ?? null,
  words: toLocalizedText(input.words),
  ...toEvidence(input),
});

const toParts = (input: PartsType): Parts => ({
  parcels: input.parcels.map((one) => ({
    cadastralNumber: line(one.cadastralNumber),
    landHa: one.landHa ?? null,
    purpose: line(one.purpose),
    right: one.right ?? null,
    ...toEvidence(one),
  })),
  buildings: input.buildings.map((one) => ({
    name: line(one.name) ?? '',
    builtYear: one.builtYear ?? null,
    floorM2: one.floorM2 ?? null,
    storeys: one.storeys ?? null,
    clearHeightM: one.clearHeightM ?? null,
    craneT: one.craneT ?? null,
    condition: one.condition ?? null,
    ...toEvidence(one),
  })),
  utilities: input.utilities.map((one) => ({
    utility: one.utility,
    connection: one.connection,
    distanceM: one.distanceM ?? null,
    available: one.available ?? null,
    asset: line(one.asset),
    assetMva: one.assetMva ?? null,
    ...toEvidence(one),
  })),
  equipment: input.equipment.map((one) => ({
    name: line(one.name) ?? '',
    quantity: one.quantity ?? null,
    madeYear: one.madeYear ?? null,
    hasDrawings: one.hasDrawings ?? null,
    ...toEvidence(one),
  })),
  legal: input.legal.map((one) => ({ state: one.state, party: line(one.party), words: lines(one.words), ...toEvidence(one) })),
  owners: input.owners.map((one) => ({
    form: one.form,
    name: line(one.name),
    bin: line(one.bin),
    contact: line(one.contact),
    ...toEvidence(one),
  })),
  prices: input.prices.map((one) => ({ deal: one.deal, amount: one.amount, currency: one.currency, per: one.per, ...toEvidence(one) })),
});

const isPartialDate = (code: string): boolean => /^\d{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(code);

/** Codes of the claims that say a word of a closed list or a date. */
const CODES: Partial<Record<Claim['key'], (code: string) => boolean>> = {
  CONDITION: (code) => CONDITIONS.some((word) => word === code),
  CONTAMINATION: (code) => CONTAMINATIONS.some((word) => word === code),
  IDLE_SINCE: isPartialDate,
};

const claimProblems = (claims: readonly EditedClaimType[]): FieldProblem[] =>
  claims.flatMap(({ key, code, number }, index): FieldProblem[] => {
    const at = `input.content.claims.${index}`;
    if (claims.findIndex((other) => other.key === key) < index) return [{ path: `${at}.key`, rule: 'INVALID' }];
    if (code && CODES[key]?.(code) !== true) return [{ path: `${at}.code`, rule: 'UNKNOWN_VALUE' }];
    return typeof number === 'number' && CLAIM_FORMS[key] !== 'NUMBER' ? [{ path: `${at}.number`, rule: 'INVALID' }] : [];
  });

/** What a content is read against. */
export interface Known {
  readonly kind: OpportunityKind;
  readonly divisions: ReadonlySet<string>;
  /** Slugs of the towns of the region. */
  readonly towns: ReadonlySet<string>;
}

const titleProblems = (title: EditedTextType, path: string): FieldProblem[] => [
  ...(toLocalizedText(title) ? [] : [{ path, rule: 'REQUIRED' } as const]),
  ...(Object.values(title).some((text) => excessOf(text ?? '', CONTENT_LIMITS.title) > 0) ? [{ path, rule: 'TOO_LONG' } as const] : []),
];

/** The name of a new row. Errors: BAD_USER_INPUT. */
export const toTitle = (title: EditedTextType): LocalizedText => {
  const problems = [...titleProblems(title, 'input.title'), ...hiddenCharacters(title, 'input.title')];
  if (problems.length > 0) throw badInput(...problems);
  return toLocalizedText(title) ?? {};
};

const placeProblems = (input: OpportunityContentType, { kind, divisions, towns }: Known): FieldProblem[] => [
  ...titleProblems(input.title, 'input.content.title'),
  ...(input.town && !towns.has(input.town) ? [{ path: 'input.content.town', rule: 'UNKNOWN_VALUE' } as const] : []),
  ...(input.oked.every((code) => divisions.has(code)) ? [] : [{ path: 'input.content.oked', rule: 'OKED' } as const]),
  ...(STATUSES_OF_KIND[kind].includes(input.status) ? [] : [{ path: 'input.content.status', rule: 'UNKNOWN_VALUE' } as const]),
  ...((input.lat ?? null) === null && (input.lng ?? null) === null ? [] : pointProblems(input)),
];

/** Half a point is none. */
const pointProblems = ({ lat, lng }: OpportunityContentType): FieldProblem[] =>
  (lat ?? null) === null || (lng ?? null) === null
    ? [{ path: (lat ?? null) === null ? 'input.content.lat' : 'input.content.lng', rule: 'REQUIRED' }]
    : [];

/** Reads what an editor sends, field by field. Errors: BAD_USER_INPUT with the paths. */
export const toContent = (input: OpportunityContentType, known: Known): OpportunityContent => {
  const problems = [...placeProblems(input, known), ...claimProblems(input.claims), ...hiddenCharacters(input, 'input.content')];
  if (problems.length > 0) throw badInput(...problems);
  return {
    title: toLocalizedText(input.title) ?? {},
    summary: toLocalizedText(input.summary),
    town: input.town ?? null,
    place: toLocalizedText(input.place),
    lat: input.lat ?? null,
    lng: input.lng ?? null,
    isPointExact: input.isPointExact,
    oked: [...new Set(input.oked)],
    status: input.status,
    statusAsOf: input.statusAsOf ?? null,
    currency: input.currency ?? null,
    claims: input.claims.map(toClaim).filter(saysSomething),
    history: input.history.map(toStatus),
    ...toParts(input),
    dealTypes: [...new Set(input.dealTypes)],
    consent: { state: input.consent.state, givenOn: input.consent.givenOn ?? null, document: line(input.consent.document) },
    justifications: input.justifications.flatMap(({ finding, words }) => (line(words) ? [{ finding, words: lines(words) ?? '' }] : [])),
  };
};
