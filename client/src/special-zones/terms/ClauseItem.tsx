import type { ReactElement } from 'react';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { TermsClauseFragment } from './terms-clause.graphql.ts';
import { ChallengeLink } from '../../sources/ChallengeLink.tsx';
import { SourceLink } from '../../sources/SourceLinks.tsx';
import { DateText } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { formatClauseValue } from './clause-value.ts';
import { MrpInTenge } from './MrpInTenge.tsx';
import { TERMS_WORDS } from './terms.words.ts';
import './ClauseItem.css';

export type Clause = TermsClauseFragment;

/** The zone whose clauses are shown, and which of them are disputed. */
export interface ChallengedTerms {
  readonly slug: string;
  readonly disputed: readonly string[];
}

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

/** The figure and text of a clause, or that they are unknown. */
const Statement = ({ clause: { value, unit, text } }: { readonly clause: Clause }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  const locale = useLocale();
  const hasValue = typeof value === 'number' && unit;
  if (!hasValue && !text) return <span className="unknown">{t('clauseUnknown')}</span>;
  return (
    <>
      {hasValue && <strong className="clause-value">{formatClauseValue(locale, value, unit)}</strong>}
      {hasValue && <MrpInTenge value={value} unit={unit} />}
      {text && (
        <span className="under">
          <LocalText text={text} />
        </span>
      )}
    </>
  );
};

interface Props {
  readonly clause: Clause;
  readonly zone?: ChallengedTerms | undefined;
}

/** One clause: its title, figure, text and source act; unknown parts are named in words. */
export const ClauseItem = ({ clause, zone }: Props): ReactElement => {
  const { key, title, value, text, source } = clause;
  const isKnown = typeof value === 'number' || text !== null;
  return (
    <>
      <dt>
        <LocalText text={title} />
      </dt>
      <dd>
        <Statement clause={clause} />
        {source && <Source source={source} />}
        {zone && isKnown && (
          <ChallengeLink place="zones" slug={zone.slug} figure={key} name={title.text} isDisputed={zone.disputed.includes(key)} />
        )}
      </dd>
    </>
  );
};
