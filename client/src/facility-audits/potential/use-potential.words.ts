import type { PotentialClass } from 'shared/audits/potential.ts';
import type { Catalog } from '../../kernel/words.ts';
import en from './use-potential.en.json';
import kk from './use-potential.kk.json';
import ru from './use-potential.ru.json';

ru.because satisfies Record<PotentialClass, string>;

export const USE_POTENTIAL_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
