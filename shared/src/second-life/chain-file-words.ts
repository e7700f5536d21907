import type { Locale } from '../locale/locale.ts';
import en from './chain-file.en.json';
import kk from './chain-file.kk.json';
import ru from './chain-file.ru.json';

type Words<Of> = { readonly [Key in keyof Of]: Readonly<Record<keyof Of[Key] & string, string>> };

/** Words of the files of the chain. */
export const CHAIN_FILE_WORDS: Readonly<Record<Locale, Words<typeof ru>>> = { RU: ru, KK: kk, EN: en };
