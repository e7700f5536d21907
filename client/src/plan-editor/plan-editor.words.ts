import type { Catalog } from '../kernel/words.ts';
import en from './plan-editor.en.json';
import kk from './plan-editor.kk.json';
import ru from './plan-editor.ru.json';

export const PLAN_EDITOR_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
