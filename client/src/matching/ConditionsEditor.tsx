import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { PROJECT_KEYS } from 'shared/matching/criteria.ts';
import type { AutosaveOptions, Base, Stored } from '../drafts/autosave.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import { localCopy } from '../drafts/local-copy.ts';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { useAutosave } from '../drafts/useAutosave.ts';
import { send } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ConditionList } from './ConditionList.tsx';
import { SaveStewardConditionsDocument, StewardMatchesDocument } from './investors.graphql.ts';
import type { StewardMatchesQuery } from './investors.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { editedTerms, termsInput } from './project-form.ts';
import type { EditedTerms } from './project-form.ts';
import { useCriterionWords } from './useCriterionWords.ts';

type StoredConditions = StewardMatchesQuery['stewardConditions'];

interface Props {
  readonly slug: string;
  readonly stored: StoredConditions;
  readonly onSaved: () => void;
}

const PAUSE = 800;

const storedIn = (slug: string, conditions: StoredConditions): Stored<EditedTerms> => ({
  base: { id: slug, version: conditions.version },
  value: editedTerms(conditions),
});

const isTerms = (value: unknown): value is EditedTerms =>
  typeof value === 'object' && value !== null && 'musts' in value && Array.isArray(value.musts) && 'wishes' in value;

const textOf = (terms: EditedTerms): string => JSON.stringify(termsInput(terms));

const useConditions = (slug: string, stored: StoredConditions) => {
  const client = useApolloClient();
  return useAutosave<EditedTerms>((): AutosaveOptions<EditedTerms> => ({
    ...storedIn(slug, stored),
    delay: PAUSE,
    copy: localCopy(`qaita:conditions:${slug}`, (value) => (isTerms(value) ? value : null)),
    save: async (terms, from): Promise<Base> => {
      const { saveStewardConditions } = await send(
        client,
        SaveStewardConditionsDocument,
        { input: { slug, version: from?.version ?? stored.version, terms: termsInput(terms) } },
        { fetchPolicy: 'no-cache' },
      );
      return { id: slug, version: saveStewardConditions.version };
    },
    load: async () => {
      const { data } = await client.query({ query: StewardMatchesDocument, variables: { slug }, fetchPolicy: 'no-cache' });
      return data ? storedIn(slug, data.stewardConditions) : null;
    },
    same: (one, other) => textOf(one) === textOf(other),
    fit: () => 'WHOLE',
  }));
};

/** What the steward asks of whoever comes: it saves itself, and the list follows. */
export const ConditionsEditor = ({ slug, stored, onSaved }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const { state, form } = useConditions(slug, stored);
  const version = state.base?.version ?? 0;
  const isNewer = version > stored.version;
  useEffect(() => {
    if (isNewer) onSaved();
    // The list is asked for once for each saved version.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [version]);
  const listed = (list: EditedTerms['musts']): string => list.map((one) => `${words.name(one.key)}: ${words.wanted(one)}`).join('\n');
  return (
    <div className="form">
      <h2>{t('conditions')}</h2>
      <p className="muted">{t('conditionsLead')}</p>
      <SaveStatus state={state} />
      {state.theirs && (
        <ConflictChoice
          differences={(['musts', 'wishes'] as const).map((key) => ({
            key,
            label: t(key),
            mine: listed(state.value[key]) || null,
            theirs: listed(state.theirs?.value[key] ?? []) || null,
          }))}
          onKeepMine={() => void form.keepMine()}
          onTakeTheirs={() => form.takeTheirs()}
        />
      )}
      <ConditionList
        keys={PROJECT_KEYS}
        conditions={state.value.musts}
        weight={null}
        title={t('musts')}
        lead={t('conditionsMusts')}
        onChange={(musts) => form.change({ ...state.value, musts })}
      />
      <ConditionList
        keys={PROJECT_KEYS}
        conditions={state.value.wishes}
        weight={3}
        title={t('wishes')}
        lead={t('conditionsWishes')}
        onChange={(wishes) => form.change({ ...state.value, wishes })}
      />
    </div>
  );
};
