import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Disputed } from '../sources/Disputed.tsx';
import { KEY_FIGURES, KEY_FIGURES_OF_KIND, knowledgeOf } from '../opportunities/key-figures.tsx';
import type { KeyFigureName, StatedFigureName } from '../opportunities/key-figures.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunityFiguresFragmentDoc } from './opportunity-figures.graphql.ts';
import type { OpportunityFiguresFragment } from './opportunity-figures.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import './OpportunityFigures.css';

/** Links to the claim; where there is none the figure is the steward's own statement. */
const Who = ({ name, shown }: { readonly name: KeyFigureName; readonly shown: OpportunityFiguresFragment }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const key = KEY_FIGURES[name].claim;
  const hasClaim = shown.facts.some((fact) => fact.key === key);
  if (!hasClaim) return shown.origin === 'REGISTERED' ? <span className="tile-who">{t('byStewardWord')}</span> : null;
  return (
    <a className="tile-who" href={`#claim-${key}`}>
      {t('figureWho')}
      <span className="hidden">{`: ${words.of('figure', name)}`}</span>
    </a>
  );
};

const Tile = ({ name, shown }: { readonly name: KeyFigureName; readonly shown: OpportunityFiguresFragment }): ReactElement | null => {
  const words = useWords(OPPORTUNITY_WORDS);
  const known = KEY_FIGURES[name].show(shown);
  if (!known) return null;
  return (
    <div className="tile">
      <dt>{words.of('figure', name)}</dt>
      <dd>
        <strong className="tile-figure">{known}</strong>
        {shown.disputed.includes(KEY_FIGURES[name].claim) && <Disputed />}
        <Who name={name} shown={shown} />
      </dd>
    </div>
  );
};

/** One sentence on everything that nobody has stated: a gap is something to ask about, never a zero. */
const NotStated = ({ names }: { readonly names: readonly StatedFigureName[] }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  if (names.length === 0) return null;
  return (
    <p className="not-stated">
      {t('notStated', { figures: names.map((name) => words.of('figureIn', name)).join(', ') })} <a href="#unknowns">{t('askSteward')}</a>
    </p>
  );
};

/** The figures that are known, each with the way to its source, and then what is not. */
export const OpportunityFigures = ({ from }: { readonly from: FragmentType<OpportunityFiguresFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityFiguresFragmentDoc, from);
  if (!shown) return null;
  const { known, unknown } = knowledgeOf(shown);
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t('figuresTitle')}</h2>
      {known.length > 0 && (
        <dl className="tiles">
          {KEY_FIGURES_OF_KIND[shown.kind].map((name) => (
            <Tile key={name} name={name} shown={shown} />
          ))}
        </dl>
      )}
      <NotStated names={unknown} />
    </section>
  );
};
