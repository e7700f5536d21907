import type { ReactElement } from 'react';
import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import type { TermsFinding } from 'shared/special-zones/consistency.ts';
import { useWords } from '../../kernel/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DIFF_WORDS } from '../../special-zones/diff/terms-diff.words.ts';
import { unfold } from '../clauses/clause.place.ts';
import { FindingSaid } from './FindingSaid.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

export interface Concerned {
  readonly key: string;
  readonly title: string;
  /** Where on the page it is. */
  readonly place: string;
}

interface Props {
  readonly finding: TermsFinding;
  readonly concerned: readonly Concerned[];
  /** As it is typed. */
  readonly typed: string;
  /** Absent where the draft is only read. */
  readonly onJustify?: ((words: string) => void) | undefined;
}

/** A finding: red until it is corrected, yellow once somebody has justified it. */
export const FindingItem = ({ finding, concerned, typed, onJustify }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const terms = useWords(DIFF_WORDS);
  const isJustified = finding.justification !== null;
  return (
    <li>
      <Notice
        tone={isJustified ? 'warning' : 'bad'}
        title={
          <>
            {terms.of('check', finding.check)}{' '}
            <Badge tone={isJustified ? 'waiting' : 'demo'}>{isJustified ? t('checkYellow') : t('checkRed')}</Badge>
          </>
        }
      >
        <p>
          {finding.place && `${terms.of('checkText', finding.place.field)}. `}
          {finding.keys.length > 0 && `${t('checkClauses')} `}
          {concerned.map(({ key, title, place }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <a href={`#${place}`} onClick={() => unfold(place)}>
                {title}
              </a>
            </span>
          ))}
        </p>
        {finding.place && <FindingSaid place={finding.place} isChange={finding.check === 'LANGUAGE_LEFT_BEHIND'} />}
        {onJustify ? (
          <TextArea
            label={t('justify')}
            hint={t('justifyHint')}
            rows={2}
            longest={TERMS_LIMITS.justification}
            value={typed}
            onChange={(event) => onJustify(event.target.value)}
          />
        ) : (
          finding.justification && <blockquote className="work-typed">{finding.justification}</blockquote>
        )}
      </Notice>
    </li>
  );
};
