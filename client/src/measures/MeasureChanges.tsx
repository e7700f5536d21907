import type { ReactElement } from 'react';
import { changedParts } from 'shared/plans/measure-changes.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { useWords } from '../kernel/words.ts';
import type { SayPart } from './measure-names.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import './MeasureChanges.css';

interface Props {
  readonly caption: string;
  /** Null: the measure is new. */
  readonly before: MeasureContent | null;
  readonly after: MeasureContent;
  readonly say: SayPart;
}

const Said = ({ words }: { readonly words: string | null }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return words === null ? <span className="muted">{t('notStated')}</span> : <span className="measure-said">{words}</span>;
};

/** What differs between two states of a measure, side by side; on a phone each part is a card. */
export const MeasureChanges = ({ caption, before, after, say }: Props): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const parts = changedParts(before, after);
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
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{t.of('part', part)}</th>
              <td data-label={t('before')}>
                <Said words={before && say(part, before)} />
              </td>
              <td data-label={t('after')}>
                <Said words={say(part, after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
