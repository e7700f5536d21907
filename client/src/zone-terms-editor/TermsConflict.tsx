import type { ReactElement } from 'react';
import { LANGUAGES } from 'shared/figures/figure.ts';
import { TERMS_CHECKS } from 'shared/special-zones/consistency.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { Autosave } from '../drafts/autosave.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { Difference } from '../drafts/ConflictChoice.tsx';
import { DIFF_WORDS } from '../special-zones/diff/terms-diff.words.ts';
import { titleIn } from './clauses/clause.title.ts';
import { toRelief } from './draft/clause.types.ts';
import { reliefWords } from './clauses/relief.words.ts';
import type { EditorWords, TermsWords } from './clauses/relief.words.ts';
import { isBlank, isSameClause } from './draft/terms.form.ts';
import type { ClauseForm, TermsForm, Texts } from './draft/terms.form.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

const written = (texts: Texts): string =>
  LANGUAGES.map((language) => texts[language])
    .filter(Boolean)
    .join('\n');

const inWords = (t: EditorWords, terms: TermsWords, clause: ClauseForm | undefined): string | null => {
  if (!clause) return null;
  const { title, text, value, unit, relief, oked, sourceTitle, sourceUrl, asOf } = clause;
  const figure = unit === '' ? value : `${value} ${t.of('unit', unit)}`;
  const stated = relief && reliefWords(t, terms, toRelief(relief, clause.locale));
  return [written(title), written(text), figure, stated, oked.join(', '), written(sourceTitle), sourceUrl, asOf].filter(Boolean).join('\n');
};

/** The subject of a justification: the key of a finding begins with its check. */
const justified = (t: EditorWords, terms: TermsWords, finding: string): string => {
  const check = TERMS_CHECKS.find((one) => finding.startsWith(`${one}:`));
  return check ? `${t('justify')}. ${terms.of('check', check)}` : t('justify');
};

interface Props {
  readonly mine: TermsForm;
  readonly theirs: TermsForm;
  readonly form: Autosave<TermsForm>;
}

/** The clauses in which two versions of a draft differ. */
export const TermsConflict = ({ mine, theirs, form }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const terms = useWords(DIFF_WORDS);
  const locale = useLocale();
  const here = new Map(mine.clauses.map((clause) => [clause.key, clause]));
  const there = new Map(theirs.clauses.map((clause) => [clause.key, clause]));
  const clauses: Difference[] = [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const [one, other] = [here.get(key), there.get(key)];
    if (one && other && isSameClause(one, other)) return [];
    const title = (one && titleIn(locale, one.title)) ?? (other && titleIn(locale, other.title)) ?? t('untitled');
    return [{ key, label: title, mine: inWords(t, terms, one), theirs: inWords(t, terms, other) }];
  });
  const textOrNull = (texts: Texts): string | null => (isBlank(texts) ? null : written(texts));
  const note: Difference = { key: 'note', label: t('noteShort'), mine: textOrNull(mine.note), theirs: textOrNull(theirs.note) };
  const reasons: Difference[] = [...new Set([...Object.keys(mine.justifications), ...Object.keys(theirs.justifications)])].map((key) => ({
    key,
    label: justified(t, terms, key),
    mine: mine.justifications[key] || null,
    theirs: theirs.justifications[key] || null,
  }));
  const differences = [...[note, ...reasons].filter((one) => one.mine !== one.theirs), ...clauses];
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={form.takeTheirs} />;
};
