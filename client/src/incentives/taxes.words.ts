import type { ReliefMeasure, Tax } from 'shared/special-zones/clauses.ts';
import type { RefusalReason } from 'shared/special-zones/eligibility.ts';
import type { Exclusion } from 'shared/special-zones/project.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './taxes.en.json';
import kk from './taxes.kk.json';
import ru from './taxes.ru.json';

ru.tax satisfies Record<Tax, string>;
ru.measure satisfies Record<ReliefMeasure, string>;
ru.reason satisfies Record<RefusalReason, string>;
ru.exclusion satisfies Record<Exclusion, string>;

export const TAX_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
