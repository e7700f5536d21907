import type { AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './attachments.en.json';
import kk from './attachments.kk.json';
import ru from './attachments.ru.json';

ru.refusal satisfies Record<AttachmentRefusal, string>;

export const ATTACHMENT_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
