import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import './MeasureChanges.css';

/** A part of a measure or a plan that differs, in words; null: it is not stated. */
export interface ChangedPart {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

const Said = ({ words }: { readonly words: string | null }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return words === null ? <span className="muted">{t('notStated')}</span> : <span className="measure-said">{words}</span>;
};

/** What differs between two states, side by side; on a phone each part is a card. */
export const ChangesTable = ({ caption, parts }: { readonly caption: string; readonly parts: readonly ChangedPart[] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  if (parts.length === 0) return <p className="muted">{t('noChange')}</p>;
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('changedPart')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, label, before, after }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td data-label={t('before')}>
                <Said words={before} />
              </td>
              <td data-label={t('after')}>
                <Said words={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
