import type { LinkBasis, MergeContent, MergeLink } from 'shared/plan-merging/rows.ts';
import type { MergeCheckPartsFragment } from './merging.graphql.ts';

export type Check = MergeCheckPartsFragment;

/** What a person decides in a check. */
export interface MergeForm {
  readonly links: readonly MergeLink[];
  /** The place of a measure → why it is lost. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const formOf = ({ links, reasons }: Pick<Check, 'links' | 'reasons'>): MergeForm => ({
  links: links.map(({ before, after, basis, sureness, isDuplicate, isConfirmed }) => ({
    before,
    after,
    basis,
    sureness,
    isDuplicate,
    isConfirmed,
  })),
  reasons: Object.fromEntries(reasons.map(({ before, words }) => [String(before), words])),
});

export const reasonsOf = ({ reasons }: MergeForm): { before: number; words: string }[] =>
  Object.entries(reasons).flatMap(([before, words]) => (words.trim() === '' ? [] : [{ before: Number(before), words }]));

const rowsOf = (rows: Check['before']): MergeContent['before'] =>
  rows.map(({ code, titles: { ru, kk, en }, town, category, amount }) => ({
    code: code ?? null,
    title: { ...(ru ? { ru } : {}), ...(kk ? { kk } : {}), ...(en ? { en } : {}) },
    town: town ?? null,
    category: category ?? null,
    amount: amount ?? null,
  }));

/** What the balance is made of: the same function adds it up on the server. */
export const contentOf = ({ before, after }: Check, form: MergeForm): MergeContent => ({
  before: rowsOf(before),
  after: rowsOf(after),
  links: form.links,
  reasons: reasonsOf(form),
});

export const isSame = (one: MergeForm, other: MergeForm): boolean =>
  JSON.stringify([one.links, reasonsOf(one)]) === JSON.stringify([other.links, reasonsOf(other)]);

const isLink = (link: unknown): link is MergeLink => typeof link === 'object' && link !== null && 'before' in link && 'isConfirmed' in link;

/** A copy that this device has kept; null: it is not one of ours. */
export const parseForm = (value: unknown): MergeForm | null => {
  if (typeof value !== 'object' || value === null || !('links' in value) || !('reasons' in value)) return null;
  const { links, reasons } = value;
  if (!Array.isArray(links) || !links.every(isLink) || typeof reasons !== 'object' || reasons === null) return null;
  return { links, reasons: Object.fromEntries(Object.entries(reasons).map(([before, words]) => [before, String(words)])) };
};

const isOf = (link: MergeLink, other: Pick<MergeLink, 'before' | 'after'>): boolean =>
  link.before === other.before && link.after === other.after;

export const withLink = (form: MergeForm, link: MergeLink, change: Partial<MergeLink>): MergeForm => ({
  ...form,
  links: form.links.map((one) => (isOf(one, link) ? { ...one, ...change } : one)),
});

export const withoutLink = (form: MergeForm, link: MergeLink): MergeForm => ({
  ...form,
  links: form.links.filter((one) => !isOf(one, link)),
});

const BY_HAND: LinkBasis = 'HAND';

/** A tie that a person makes needs no further look. */
export const tied = (form: MergeForm, before: number, after: number): MergeForm => ({
  ...form,
  links: [...form.links, { before, after, basis: BY_HAND, sureness: 100, isDuplicate: false, isConfirmed: true }],
});

export const withReason = (form: MergeForm, before: number, words: string): MergeForm => ({
  ...form,
  reasons: { ...form.reasons, [String(before)]: words },
});

/** From this on a proposal may be confirmed together with others. */
const SURE = 85;

export const sureLinks = ({ links }: MergeForm): MergeLink[] => links.filter((link) => !link.isConfirmed && link.sureness >= SURE);

export const withSureConfirmed = (form: MergeForm): MergeForm => ({
  ...form,
  links: form.links.map((link) => (link.sureness >= SURE ? { ...link, isConfirmed: true } : link)),
});
