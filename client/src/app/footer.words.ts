import type { Catalog } from '../kernel/words.ts';
import en from './footer.en.json';
import kk from './footer.kk.json';
import ru from './footer.ru.json';

export const FOOTER_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
