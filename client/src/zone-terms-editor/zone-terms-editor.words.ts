import type { Catalog } from '../kernel/words.ts';
import en from './zone-terms-editor.en.json';
import kk from './zone-terms-editor.kk.json';
import ru from './zone-terms-editor.ru.json';

export const EDITOR_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
