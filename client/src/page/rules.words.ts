import type { Rule } from 'shared/problems/problems.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './rules.en.json';
import kk from './rules.kk.json';
import ru from './rules.ru.json';

// A new rule without words does not compile.
ru.rule satisfies Record<Rule, string>;

/** Words for broken rules. There are many, and only people who change something see one: loaded then. */
export const RULE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
