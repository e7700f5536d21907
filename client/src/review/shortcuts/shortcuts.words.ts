import type { Catalog } from '../../kernel/words.ts';
import en from './shortcuts.en.json';
import kk from './shortcuts.kk.json';
import ru from './shortcuts.ru.json';

export const SHORTCUT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
