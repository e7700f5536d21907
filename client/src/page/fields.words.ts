import type { FieldRule } from 'shared/problems/problems.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './fields.en.json';
import kk from './fields.kk.json';
import ru from './fields.ru.json';

// A new rule without words does not compile.
ru.field satisfies Record<FieldRule, string>;

/** Messages for invalid form fields. A file of its own because most pages have no such fields. */
export const FIELD_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
