import type { Rule } from 'shared/problems/problems.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './rules.en.json';
import kk from './rules.kk.json';
import ru from './rules.ru.json';

// A new rule without words does not compile.
ru.rule satisfies Record<Rule, string>;

/** What broken rules are called. They are many, and only whoever changes something meets one: fetched then. */
export const RULE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
