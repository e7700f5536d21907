import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link } from 'react-router';
import { readSearch } from 'shared/search/address.ts';
import { LONGEST_NAME } from 'shared/saved-searches/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { fieldProblem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { NewsDocument } from './news.graphql.ts';
import { DeleteSavedSearchDocument, SavedSearchesDocument, UpdateSavedSearchDocument } from './saved-searches.graphql.ts';
import type { SavedSearchesQuery } from './saved-searches.graphql.ts';
import { searchUrl } from '../kernel/search-url.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { FrequencyField } from '../search/save/FrequencyField.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';
import { SearchConditions } from '../search/save/SearchConditions.tsx';
import './kept.css';

type SavedSearch = SavedSearchesQuery['savedSearches'][number];
type Change = Pick<Partial<SavedSearch>, 'name' | 'frequency'>;

/** Changes the version last read. If another tab was quicker, the current state is loaded, to be changed again. */
const useChange = ({ id, version }: SavedSearch) => {
  const client = useApolloClient();
  const { run, pending, problem } = useSending(UpdateSavedSearchDocument, {
    onProblem: async ({ code }) => {
      if (code === 'CONFLICT') await client.refetchQueries({ include: [SavedSearchesDocument] });
    },
  });
  const change = (what: Change): Promise<object | null> => run({ input: { id, version, ...what } });
  return { change, pending, problem };
};

const Rename = ({ search }: { readonly search: SavedSearch }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(search.name);
  const { change, pending, problem } = useChange(search);
  const wrong = fieldProblem(problem, 'name');
  const open = (): void => {
    setName(search.name);
    setOpen(true);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (excessOf(name, LONGEST_NAME) === 0 && (await change({ name }))) setOpen(false);
  };
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={open}>
        {t('rename')}
      </Button>
      <Dialog title={t('renameTitle')} open={isOpen} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <form onSubmit={(event) => void send(event)}>
          {!wrong && <ProblemNotice problem={problem} />}
          <TextField
            label={t('name')}
            value={name}
            longest={LONGEST_NAME}
            required
            problem={fieldWords(wrong)}
            onChange={({ target }) => setName(target.value)}
          />
          <div className="actions">
            <Button type="submit" look="primary" busy={pending}>
              {t('save')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};

const Delete = ({ search: { id, name } }: { readonly search: SavedSearch }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const [isOpen, setOpen] = useState(false);
  const { run, pending, problem } = useSending(DeleteSavedSearchDocument, {
    refetchQueries: [SavedSearchesDocument, NewsDocument],
    awaitRefetchQueries: true,
  });
  const send = async (): Promise<void> => {
    // The row disappears with its buttons: the focus moves to the head of the list.
    if (await run({ id })) document.getElementById('saved-searches')?.focus();
  };
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('delete')}
      </Button>
      <Dialog title={t('deleteTitle', { name })} open={isOpen} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <ProblemNotice problem={problem} />
        <p>{t('deleteText')}</p>
        <div className="actions">
          <Button look="danger" busy={pending} onClick={() => void send()}>
            {t('delete')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('keep')}</Button>
        </div>
      </Dialog>
    </>
  );
};

/** One saved search: its conditions, its news, and its buttons. */
export const SavedSearchRow = ({ search }: { readonly search: SavedSearch }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const locale = useLocale();
  const { change, pending, problem } = useChange(search);
  return (
    <li className="panel kept">
      <h3>
        <Link to={searchUrl(readSearch(new URLSearchParams(search.query)))}>{search.name}</Link>
      </h3>
      {search.newCount > 0 && <Badge tone="open">{t.count('new', search.newCount)}</Badge>}
      <SearchConditions query={search.query} />
      <p className="small muted">{t('savedAt', { at: formatInstant(locale, search.createdAt) })}</p>
      <ProblemNotice problem={problem} />
      <FrequencyField
        label={<FrequencyLabel name={search.name} />}
        value={search.frequency}
        disabled={pending}
        onChange={(frequency) => void change({ frequency })}
      />
      <div className="actions">
        <Rename search={search} />
        <Delete search={search} />
      </div>
    </li>
  );
};

/** Announced with the name of its subject; seen beside it. */
const FrequencyLabel = ({ name }: { readonly name: string }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  return (
    <>
      <span aria-hidden="true">{t('frequency')}</span>
      <span className="hidden">{t('frequencyOf', { name })}</span>
    </>
  );
};
