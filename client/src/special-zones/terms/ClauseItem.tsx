import type { ReactElement } from 'react';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { TermsClauseFragment } from './terms-clause.graphql.ts';
import { SourceLink } from '../../sources/SourceLinks.tsx';
import { DateText } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { formatClauseValue } from './clause-value.ts';
import { MrpInTenge } from './MrpInTenge.tsx';
import { TERMS_WORDS } from './terms.words.ts';
import './ClauseItem.css';

export type Clause = TermsClauseFragment;

const Source = ({ source }: { readonly source: NonNullable<Clause['source']> }): ReactElement => (
  <span className="small muted under">
    <SourceLink source={source} />
    {source.asOf && (
      <>
        {' · '}
        <DateText date={source.asOf} />
      </>
    )}
  </span>
);

/** One clause: its title, figure, text and source act; unknown parts are named in words. */
export const ClauseItem = ({ clause }: { readonly clause: Clause }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  const locale = useLocale();
  const { value, unit } = clause;
  const hasValue = value !== null && value !== undefined && unit;
  return (
    <>
      <dt>
        <LocalText text={clause.title} />
      </dt>
      <dd>
        {hasValue && <strong className="clause-value">{formatClauseValue(locale, value, unit)}</strong>}
        {hasValue && <MrpInTenge value={value} unit={unit} />}
        {clause.text && (
          <span className="under">
            <LocalText text={clause.text} />
          </span>
        )}
        {!clause.text && !hasValue && <span className="unknown">{t('clauseUnknown')}</span>}
        {clause.source && <Source source={clause.source} />}
      </dd>
    </>
  );
};
