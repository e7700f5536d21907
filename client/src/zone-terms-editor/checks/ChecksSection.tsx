import { useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import { checkTerms, findingKey } from 'shared/special-zones/consistency.ts';
import type { TermsFinding } from 'shared/special-zones/consistency.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { NOTE_PLACE } from '../clauses/clause.place.ts';
import { FindingItem } from './FindingItem.tsx';
import type { Concerned } from './FindingItem.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import '../TermsCount.css';
import './ChecksSection.css';

interface Props {
  readonly draft: readonly StoredClause[];
  /** Why the terms change. */
  readonly note: LocalizedText | null;
  /** The newest version that was not withdrawn; null when there is none. */
  readonly newest: readonly StoredClause[] | null;
  readonly validUntil: string | null;
  readonly justifications: Justifications;
  /** Where on the page a clause is. */
  readonly placeOf: (clause: StoredClause) => string;
  /** Absent where the draft is only read. */
  readonly onJustify?: (finding: string, words: string) => void;
}

/** Contradictions of the draft with itself or the zone, as if it began today. */
export const ChecksSection = ({ draft, note, newest, validUntil, justifications, placeOf, onJustify }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const findings = checkTerms({ clauses: draft, note, justifications }, { validUntil, from: today, previous: newest });
  const unexplained = findings.filter(({ justification }) => justification === null).length;
  const concernedBy = ({ keys, place }: TermsFinding): Concerned[] => [
    ...(place?.field === 'NOTE' ? [{ key: 'note', title: t('note'), place: NOTE_PLACE }] : []),
    ...draft
      .filter(({ key }) => keys.includes(key))
      .map((clause) => ({ key: clause.key, title: pickText(clause.title, locale)?.text ?? t('untitled'), place: placeOf(clause) })),
  ];
  return (
    <section className="work-group" aria-labelledby="checks-title">
      <h3 id="checks-title">{t('checksTitle')}</h3>
      <p className="muted">{findings.length > 0 ? t('checksLead') : t('checksNone')}</p>
      {unexplained > 0 && (
        <p className="work-trouble">
          <strong>{t.count('openFindings', unexplained)}</strong>
        </p>
      )}
      <ul className="plain work-findings">
        {findings.map((finding) => {
          const name = findingKey(finding);
          return (
            <FindingItem
              key={name}
              finding={finding}
              concerned={concernedBy(finding)}
              typed={justifications[name] ?? ''}
              onJustify={onJustify && ((words) => onJustify(name, words))}
            />
          );
        })}
      </ul>
    </section>
  );
};
