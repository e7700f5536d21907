import type { Catalog } from '../kernel/words.ts';
import en from './queue.en.json';
import kk from './queue.kk.json';
import ru from './queue.ru.json';

export const QUEUE_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
