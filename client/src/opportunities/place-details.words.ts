import type { StatusReason } from 'shared/opportunities/content.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { Connection, Grade, LandRight, OwnerForm, Parts, PriceDeal, PriceUnit } from 'shared/opportunities/parts.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './place-details.en.json';
import kk from './place-details.kk.json';
import ru from './place-details.ru.json';

// A new value of a closed list without words does not compile.
ru.list satisfies Record<keyof Parts, string>;
ru.right satisfies Record<LandRight, string>;
ru.connection satisfies Record<Connection, string>;
ru.form satisfies Record<OwnerForm, string>;
ru.deal satisfies Record<PriceDeal, string>;
ru.per satisfies Record<PriceUnit, string>;
ru.grade satisfies Record<Grade, string>;
ru.currency satisfies Record<Currency, string>;
ru.reason satisfies Record<StatusReason, string>;

export const PLACE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
