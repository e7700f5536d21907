import type { Catalog } from '../kernel/words.ts';
import en from './unattended.en.json';
import kk from './unattended.kk.json';
import ru from './unattended.ru.json';

export const UNATTENDED_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
