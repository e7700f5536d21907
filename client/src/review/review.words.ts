import type { NamedParty } from 'shared/interests/interest.fields.ts';
import type { NameNoticeKind } from 'shared/texts/alphabets.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './review.en.json';
import kk from './review.kk.json';
import ru from './review.ru.json';

ru.nameOf satisfies Record<NamedParty, string>;
ru.nameNotice satisfies Record<NameNoticeKind, string>;

export const REVIEW_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
