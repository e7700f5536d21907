import type { Catalog } from '../../kernel/words.ts';
import en from './proof.en.json';
import kk from './proof.kk.json';
import ru from './proof.ru.json';

/** What the dialog says that asks who is there. */
export const PROOF_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
