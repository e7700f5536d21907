import type { Relief } from 'shared/special-zones/clauses.ts';
import type { Translate } from '../kernel/words.ts';
import type { EDITOR_WORDS } from './zone-terms-editor.words.ts';

/** A relief without its amount, which is the value of its clause. */
export const reliefWords = (t: Translate<(typeof EDITOR_WORDS)['RU']>, { tax, measure, base, categories, years }: Relief): string =>
  [
    t.of('tax', tax),
    t.of('measure', measure),
    t.of('base', base),
    t('forCategories', { categories: categories.join(', ') }),
    years === null ? t('yearsAsCategory') : t('yearsOwn', { years }),
  ].join('; ');
