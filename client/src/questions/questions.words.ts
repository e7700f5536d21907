import type { QuestionState } from 'shared/questions/vocabulary.ts';
import type { Catalog } from '../kernel/words.ts';
import en from './questions.en.json';
import kk from './questions.kk.json';
import ru from './questions.ru.json';

ru.state satisfies Record<QuestionState, string>;

export const QUESTION_WORDS: Catalog<typeof ru> = { RU: ru, KK: kk, EN: en };
