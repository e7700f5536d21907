import sql from 'sql-template-tag';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import type { Run } from '../kernel/database.ts';
import { wordsFor } from './letter.marks.ts';
import type { LetterTemplate } from './letter.words.ts';
import { administrators, membersOf, writeTo } from './readers.ts';
import type { EventRow, Message, Reader } from './readers.ts';

interface QuestionRow {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly stewardId: string;
  readonly state: QuestionState;
  readonly words: string | null;
  readonly answer: string | null;
}

/** The question of the event; of several that were asked at once, the words of the one that has some. */
const questionOf = async (run: Run, id: string): Promise<QuestionRow | undefined> => {
  const [question] = await run<QuestionRow>(sql`select o.slug, o.title, o.steward_id as "stewardId", q.state, q.answer,
      (select w.words from opportunity_question w where w.ask_id = q.ask_id and w.person_id = q.person_id and w.words is not null) as words
    from opportunity_question q join opportunity o on o.id = q.opportunity_id where q.id = ${id}::uuid`);
  return question;
};

const paramsOf = ({ slug, title }: QuestionRow, locale: Locale, words: string | null): Message['params'] => ({
  title: withInnerQuotes(pickText(title, locale)?.text ?? slug),
  slug,
  ...wordsFor(locale, words),
});

/** The people of the steward, or the administrators where it has none, are told that somebody asks, while it waits. */
export const tellOfQuestion = async (run: Run, event: EventRow): Promise<void> => {
  const question = await questionOf(run, event.subjectId);
  if (question?.state !== 'OPEN') return;
  const stewards = await membersOf(run, [question.stewardId]);
  await writeTo(run, event, stewards.length > 0 ? stewards : await administrators(run), ({ locale }) => ({
    template: 'QUESTION_ASKED',
    params: paramsOf(question, locale, question.words),
    items: [],
  }));
};

const TEMPLATES = { STATED: 'QUESTION_STATED', ANSWERED: 'QUESTION_ANSWERED', DECLINED: 'QUESTION_DECLINED' } as const satisfies Record<
  Exclude<QuestionState, 'OPEN' | 'WITHDRAWN'>,
  LetterTemplate
>;

/** Everybody whose question was answered in the same step: each gets one letter, and learns of nobody else. */
const askersOf = (run: Run, id: string): Promise<Reader[]> =>
  run<Reader>(sql`select distinct p.id, p.email, p.locale, '{}'::uuid[] as organisations from opportunity_question first
      join opportunity_question q on q.opportunity_id = first.opportunity_id and q.answered_at = first.answered_at and q.state = first.state
      join person p on p.id = q.person_id
    where first.id = ${id}::uuid and p.status = 'ACTIVE' order by p.id`);

export const tellOfQuestionAnswered = async (run: Run, event: EventRow): Promise<void> => {
  const question = await questionOf(run, event.subjectId);
  if (!question || question.state === 'OPEN' || question.state === 'WITHDRAWN') return;
  const template = TEMPLATES[question.state];
  await writeTo(run, event, await askersOf(run, event.subjectId), ({ locale }) => ({
    template,
    params: paramsOf(question, locale, question.answer),
    items: [],
  }));
};
