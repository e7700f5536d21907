import type { FinanceSourceKind, FinanceUseKind } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './financing.en.json';
import kk from './financing.kk.json';
import ru from './financing.ru.json';

ru.sourceKind satisfies Record<FinanceSourceKind, string>;
ru.useKind satisfies Record<FinanceUseKind, string>;
ru.currencyName satisfies Record<Currency, string>;

export const FINANCING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
