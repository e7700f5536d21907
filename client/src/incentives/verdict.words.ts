import type { DoubtReason } from 'shared/special-zones/eligibility.ts';
import type { VerdictName } from './verdict-name.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './verdict.en.json';
import kk from './verdict.kk.json';
import ru from './verdict.ru.json';

ru.title satisfies Record<VerdictName, string>;
ru.badge satisfies Record<VerdictName, string>;
ru.doubt satisfies Record<DoubtReason, string>;
ru.short satisfies Record<DoubtReason, string>;

export const VERDICT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
