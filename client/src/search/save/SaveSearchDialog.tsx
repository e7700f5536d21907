import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import { LONGEST_NAME } from 'shared/saved-searches/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { fieldProblem } from '../../kernel/problem.ts';
import { searchesUrl } from '../../kernel/urls.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { SaveSearchDocument } from './save-search.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FrequencyField } from './FrequencyField.tsx';
import { SAVE_SEARCH_WORDS } from './save-search.words.ts';
import { SearchConditions } from './SearchConditions.tsx';

interface Props {
  /** Query string of the address bar. */
  readonly query: string;
  readonly onClose: () => void;
}

const Saved = ({ onClose }: Pick<Props, 'onClose'>): ReactElement => {
  const t = useWords(SAVE_SEARCH_WORDS);
  return (
    <>
      {/* The form has disappeared with the focus, which moves here. */}
      <div tabIndex={-1} ref={(place) => place?.focus()}>
        <Notice tone="good" live title={t('saved')}>
          <p>{t('savedText')}</p>
        </Notice>
      </div>
      <div className="actions">
        <Button look="primary" onClick={onClose}>
          {t('close')}
        </Button>
        <Link className={buttonClass('quiet')} to={searchesUrl}>
          {t('toSearches')}
        </Link>
      </div>
    </>
  );
};

const SaveForm = ({ query, onClose, onSaved }: Props & { readonly onSaved: () => void }): ReactElement => {
  const t = useWords(SAVE_SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [suggested, setSuggested] = useState('');
  const [frequency, setFrequency] = useState<NewsFrequency>('DAILY');
  const { run, pending, problem } = useSending(SaveSearchDocument);
  const name = typed ?? suggested;
  const wrong = fieldProblem(problem, 'name');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (excessOf(name, LONGEST_NAME) > 0) return;
    if (await run({ input: { name, query, frequency } })) onSaved();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      {!wrong && <ProblemNotice problem={problem} />}
      <p>{t('saveText')}</p>
      <h3>{t('asked')}</h3>
      <SearchConditions query={query} onNamed={setSuggested} />
      <TextField
        label={t('name')}
        value={name}
        longest={LONGEST_NAME}
        required
        problem={fieldWords(wrong)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <FrequencyField label={t('frequency')} value={frequency} onChange={setFrequency} />
      <div className="actions">
        <Button type="submit" look="primary" busy={pending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
};

/** Asks for a name, prefilled from the filters, and how often to write. */
export const SaveSearchDialog = ({ query, onClose }: Props): ReactElement => {
  const t = useWords(SAVE_SEARCH_WORDS);
  const [isSaved, setSaved] = useState(false);
  return (
    <Dialog title={t('saveTitle')} open closeLabel={t('close')} onClose={onClose}>
      {isSaved ? <Saved onClose={onClose} /> : <SaveForm query={query} onClose={onClose} onSaved={() => setSaved(true)} />}
    </Dialog>
  );
};
