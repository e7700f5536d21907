import type { Locale } from 'shared/locale/locale.ts';
import type { ExportWords } from './export.words.ts';
import { EN } from './export.words.en.ts';
import { KK } from './export.words.kk.ts';
import { RU } from './export.words.ru.ts';

export const EXPORT_WORDS: Readonly<Record<Locale, ExportWords>> = { RU, KK, EN };
