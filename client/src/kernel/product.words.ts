import type { ProblemCode } from 'shared/problems/problems.ts';
import en from './product.en.json';
import kk from './product.kk.json';
import ru from './product.ru.json';
import type { Catalog } from './words.ts';

// A server code without words does not compile.
ru.problem satisfies Record<ProblemCode | 'OFFLINE', string>;

export const PRODUCT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
