import type { Catalog } from '../kernel/words.ts';
import en from './accessibility.en.json';
import kk from './accessibility.kk.json';
import ru from './accessibility.ru.json';

export const ACCESSIBILITY_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
