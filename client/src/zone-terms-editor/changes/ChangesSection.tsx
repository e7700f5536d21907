import type { ReactElement } from 'react';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { diffTerms } from 'shared/special-zones/diff.ts';
import { useWords } from '../../kernel/words.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './ChangesSection.css';

interface Props {
  /** The newest version that was not withdrawn; null when there is none. */
  readonly newest: readonly StoredClause[] | null;
  readonly draft: readonly StoredClause[];
}

const Changes = ({
  newest,
  draft,
}: {
  readonly newest: readonly StoredClause[];
  readonly draft: readonly StoredClause[];
}): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { changes } = diffTerms(newest, draft);
  if (changes.length === 0) return <p>{t('diffNone')}</p>;
  return (
    <>
      <p className="muted">{t('diffLead')}</p>
      <p>
        <strong>{t.count('diffCount', changes.length)}</strong>
      </p>
      <ul className="plain">
        {changes.map((change) => (
          <ChangeItem key={change.key} change={change} />
        ))}
      </ul>
    </>
  );
};

/** How the draft differs from the newest version, clause by clause. */
export const ChangesSection = ({ newest, draft }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <section className="work-group" aria-labelledby="changes-title">
      <h3 id="changes-title">{t('diffTitle')}</h3>
      {newest ? <Changes newest={newest} draft={draft} /> : <p className="muted">{t('diffFirst')}</p>}
    </section>
  );
};
