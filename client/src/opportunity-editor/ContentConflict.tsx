import type { ReactElement } from 'react';
import { isSame } from 'shared/opportunities/same.ts';
import type { Autosave } from '../drafts/autosave.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { Difference } from '../drafts/ConflictChoice.tsx';
import { useWords } from '../kernel/words.ts';
import type { Translate } from '../kernel/words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { PART_NAMES } from './form/fields.ts';
import type { ContentForm } from './form/content.form.ts';
import { at } from './form/typed-item.ts';
import type { Item } from './form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

interface Props {
  readonly mine: ContentForm;
  readonly theirs: ContentForm;
  readonly form: Autosave<ContentForm>;
}

const inWords = (item: Item | undefined): string | null =>
  Object.values(item ?? {})
    .filter(Boolean)
    .join(' · ') || null;
/** `title_ru` is the name in Russian. */
const rowLabel = (t: Translate<(typeof OPPORTUNITY_EDITOR_WORDS)['RU']>, name: string): string => {
  const [, prefix, language] = /^(\w+_)(ru|kk|en)$/.exec(name) ?? [];
  if (!prefix || !language) return t.of('row', name as 'town');
  return `${t.of('row', prefix as 'title_')} (${t.of('languages', language as 'ru')})`;
};

const listInWords = (items: readonly Item[]): string | null => items.map(inWords).filter(Boolean).join('\n') || null;

/** Where two versions of a draft differ, in the words of the form; nothing is overwritten until the reader has chosen. */
export const ContentConflict = ({ mine, theirs, form }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const compared: readonly (readonly [key: string, label: string, mine: string | null, theirs: string | null])[] = [
    ...Object.keys({ ...mine.row, ...theirs.row }).map(
      (name) => [name, rowLabel(t, name), at(mine.row, name) || null, at(theirs.row, name) || null] as const,
    ),
    ['oked', t.of('row', 'oked'), mine.oked.join(', ') || null, theirs.oked.join(', ') || null],
    ...[...new Set([...Object.keys(mine.claims), ...Object.keys(theirs.claims)])].map(
      (key) => [key, t.of('claim', key as 'LAND_HA'), inWords(mine.claims[key]), inWords(theirs.claims[key])] as const,
    ),
    ['history', t.of('section', 'history'), listInWords(mine.history), listInWords(theirs.history)],
    ...PART_NAMES.map((list) => [list, place.of('list', list), listInWords(mine.parts[list]), listInWords(theirs.parts[list])] as const),
    ['justifications', t.of('section', 'checks'), inWords(mine.justifications), inWords(theirs.justifications)],
  ];
  const differences: Difference[] = compared
    .filter(([, , one, other]) => !isSame(one, other))
    .map(([key, label, one, other]) => ({ key, label, mine: one, theirs: other }));
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={() => form.takeTheirs()} />;
};
