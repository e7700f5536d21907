import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import { NoteReviewDocument, ReviewNotesFragmentDoc } from './case.graphql.ts';
import { CASE_WORDS } from './case.words.ts';

const NoteForm = ({ interest }: { readonly interest: string }): ReactElement => {
  const t = useWords(CASE_WORDS);
  const fieldWords = useFieldWords();
  const { text, write, clear } = useKeptText(`note:${interest}`);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isEmpty, setEmpty] = useState(false);
  const { run, pending, problem } = useSending(NoteReviewDocument);
  const send = async (): Promise<void> => {
    setEmpty(text.trim() === '');
    if (text.trim() === '' || excessOf(text, INTEREST_LIMITS.words) > 0) return;
    if (!(await run({ input: { interest, id, words: text } }))) return;
    clear();
    setId(crypto.randomUUID());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemNotice problem={problem} />
      <TextArea
        label={t('note')}
        name="note"
        rows={3}
        longest={INTEREST_LIMITS.words}
        problem={fieldWords(isEmpty ? 'REQUIRED' : null)}
        value={text}
        onChange={({ target }) => write(target.value)}
      />
      <Button type="submit" busy={pending}>
        {t('addNote')}
      </Button>
    </form>
  );
};

/** What the steward's people tell each other about the case. */
export const NotesPanel = ({ from }: { readonly from: FragmentType<typeof ReviewNotesFragmentDoc> }): ReactElement | null => {
  const t = useWords(CASE_WORDS);
  const locale = useLocale();
  const data = useFields(ReviewNotesFragmentDoc, from);
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="notes">
      <h2 id="notes">{t('notes')}</h2>
      <p className="small muted">{t('notesHint')}</p>
      <NoteForm key={data.id} interest={data.id} />
      <ol className="plain rows">
        {data.reviewNotes.map(({ id, authorName, words, at }) => (
          <li key={id}>
            <p className="small muted">
              {`${authorName} · `}
              <time dateTime={at}>{formatInstant(locale, at)}</time>
            </p>
            <p className="work-typed">{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
