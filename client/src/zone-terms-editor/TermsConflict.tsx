import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { Autosave } from '../drafts/autosave.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { Difference } from '../drafts/ConflictChoice.tsx';
import { titleIn } from './clause.title.ts';
import { LANGUAGES, isBlank, isSameClause } from './terms.form.ts';
import type { ClauseForm, TermsForm, Texts } from './terms.form.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

const written = (texts: Texts): string => LANGUAGES.map((language) => texts[language]).filter(Boolean).join('\n');

const inWords = (clause: ClauseForm | undefined): string | null => {
  if (!clause) return null;
  const { title, text, value, unit, sourceTitle, sourceUrl, asOf } = clause;
  return [written(title), written(text), `${value} ${unit}`.trim(), written(sourceTitle), sourceUrl, asOf].filter(Boolean).join('\n');
};

interface Props {
  readonly mine: TermsForm;
  readonly theirs: TermsForm;
  readonly form: Autosave<TermsForm>;
}

/** The clauses in which two versions of a draft differ. */
export const TermsConflict = ({ mine, theirs, form }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const here = new Map(mine.clauses.map((clause) => [clause.key, clause]));
  const there = new Map(theirs.clauses.map((clause) => [clause.key, clause]));
  const clauses: Difference[] = [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const [one, other] = [here.get(key), there.get(key)];
    if (one && other && isSameClause(one, other)) return [];
    const title = (one && titleIn(locale, one.title)) ?? (other && titleIn(locale, other.title)) ?? t('untitled');
    return [{ key, label: title, mine: inWords(one), theirs: inWords(other) }];
  });
  const textOrNull = (texts: Texts): string | null => (isBlank(texts) ? null : written(texts));
  const note: Difference = { key: 'note', label: t('noteShort'), mine: textOrNull(mine.note), theirs: textOrNull(theirs.note) };
  const differences = note.mine === note.theirs ? clauses : [note, ...clauses];
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={form.takeTheirs} />;
};
