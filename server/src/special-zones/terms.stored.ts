import type { LocalizedText } from 'shared/locale/locale.ts';
import { badInput } from '../kernel/problems.ts';
import type { LocalizedTextInput, TermsClauseInput } from './terms.inputs.ts';
import type { StoredClause } from './zone.view.ts';

const clean = (text: string | null | undefined): string | undefined => text?.normalize('NFC').trim() || undefined;

/** Null when nothing is written in any language. */
export const toStoredText = (input: LocalizedTextInput | null | undefined): LocalizedText | null => {
  const ru = clean(input?.ru);
  const kk = clean(input?.kk);
  const en = clean(input?.en);
  if (!ru && !kk && !en) return null;
  return { ...(ru ? { ru } : {}), ...(kk ? { kk } : {}), ...(en ? { en } : {}) };
};

const toStoredClause = (input: TermsClauseInput, index: number): StoredClause => {
  const title = toStoredText(input.title);
  if (!title) throw badInput({ path: `input.clauses.${index}.title`, rule: 'REQUIRED' });
  return {
    key: input.key,
    group: input.group,
    title,
    text: toStoredText(input.text),
    value: input.value ?? null,
    unit: input.unit ?? null,
    sourceTitle: toStoredText(input.sourceTitle),
    sourceUrl: input.sourceUrl ?? null,
    asOf: input.asOf ?? null,
  };
};

/** Clauses field by field, never the input as it came; a key stands once. */
export const toStoredClauses = (inputs: readonly TermsClauseInput[]): StoredClause[] => {
  const seen = new Set<string>();
  return inputs.map((input, index) => {
    if (seen.has(input.key)) throw badInput({ path: `input.clauses.${index}.key`, rule: 'INVALID' });
    seen.add(input.key);
    return toStoredClause(input, index);
  });
};
