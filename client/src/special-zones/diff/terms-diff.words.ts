import type { Tax } from 'shared/special-zones/clauses.ts';
import type { TermsCheck } from 'shared/special-zones/consistency.ts';
import type { ChangeEffect, ChangeKind } from 'shared/special-zones/diff.ts';
import type { Catalog } from '../../kernel/words.ts';
import en from './terms-diff.en.json';
import kk from './terms-diff.kk.json';
import ru from './terms-diff.ru.json';

ru.effect satisfies Record<ChangeEffect, string>;
ru.kind satisfies Record<ChangeKind, string>;
ru.tax satisfies Record<Tax, string>;
ru.check satisfies Record<TermsCheck, string>;

export const DIFF_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
