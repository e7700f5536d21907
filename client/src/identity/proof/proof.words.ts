import type { Catalog } from '../../kernel/words.ts';
import en from './proof.en.json';
import kk from './proof.kk.json';
import ru from './proof.ru.json';

/** Words of the dialog that asks for a proof of identity. */
export const PROOF_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
