import type { Catalog } from '../../kernel/words.ts';
import en from './project.en.json';
import kk from './project.kk.json';
import ru from './project.ru.json';

export const PROJECT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
