import type { IdentityCheck } from 'shared/identity/roles.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './administration.en.json';
import kk from './administration.kk.json';
import ru from './administration.ru.json';

ru.check satisfies Record<IdentityCheck, string>;

export const ADMINISTRATION_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
