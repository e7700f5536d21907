import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CONFLICT_PLACE } from './conflict-place.ts';
import { DRAFTS_WORDS } from './drafts.words.ts';
import './ConflictChoice.css';

export interface Difference {
  readonly key: string;
  readonly label: string;
  /** Null: left empty. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

interface Props {
  /** Who made the other version and when, if known. */
  readonly who?: ReactNode;
  readonly differences: readonly Difference[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two versions of one draft side by side; nothing is overwritten until the reader has chosen. */
export const ConflictChoice = ({ who, differences, onKeepMine, onTakeTheirs }: Props): ReactElement => {
  const t = useWords(DRAFTS_WORDS);
  return (
    <div id={CONFLICT_PLACE} tabIndex={-1}>
      <Notice tone="warning" live title={t('conflictTitle')}>
        {who ?? <p>{t('conflictMade')}</p>}
        <p>{t('conflictText')}</p>
        <div className="table-frame work-conflict">
          <table className="work-as-cards">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('mine')}</th>
                <th scope="col">{t('theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ key, label, mine, theirs }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td data-label={t('mine')}>{mine ?? <span className="muted">{t('nothing')}</span>}</td>
                  <td data-label={t('theirs')}>{theirs ?? <span className="muted">{t('nothing')}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="actions">
          <Button look="primary" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button onClick={onTakeTheirs}>{t('takeTheirs')}</Button>
        </div>
      </Notice>
    </div>
  );
};
