import type { Relief } from 'shared/special-zones/clauses.ts';
import type { Translate } from '../../kernel/words.ts';
import type { DIFF_WORDS } from '../../special-zones/diff/terms-diff.words.ts';
import type { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

export type EditorWords = Translate<(typeof EDITOR_WORDS)['RU']>;
export type TermsWords = Translate<(typeof DIFF_WORDS)['RU']>;

/** A relief without its amount, which is the value of its clause. */
export const reliefWords = (
  t: Translate<(typeof EDITOR_WORDS)['RU']>,
  terms: Translate<(typeof DIFF_WORDS)['RU']>,
  { tax, measure, base, categories, years }: Relief,
): string =>
  [
    terms.of('tax', tax),
    t.of('measure', measure),
    t.of('base', base),
    t('forCategories', { categories: categories.join(', ') }),
    years === null ? t('yearsAsCategory') : t('yearsOwn', { years }),
  ].join('; ');
