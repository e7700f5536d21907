import type { Catalog } from '../kernel/words.ts';
import en from 'shared/registers/findings.en.json';
import kk from 'shared/registers/findings.kk.json';
import ru from 'shared/registers/findings.ru.json';

export const FINDING_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
