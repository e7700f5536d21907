import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { opportunityUrl, signInUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { AskForm } from './AskForm.tsx';
import { OpportunityUnknownsFragmentDoc } from './opportunity-unknowns.graphql.ts';
import type { OpportunityUnknownsFragment } from './opportunity-unknowns.graphql.ts';
import { UNKNOWNS_WORDS } from './opportunity-unknowns.words.ts';
import './OpportunityUnknowns.css';

type Shown = Pick<OpportunityUnknownsFragment, 'slug' | 'unknowns'>;

const Unknown = ({ unknown }: { readonly unknown: Shown['unknowns'][number] }): ReactElement => {
  const t = useWords(UNKNOWNS_WORDS);
  const facts = useWords(ASKED_FACT_WORDS);
  const locale = useLocale();
  const { fact, investors } = unknown;
  return (
    <li>
      {facts.of('asked', fact)}
      {investors > 0 && <span className="muted small">{` · ${t.count('investors', investors, formatNumber(locale, investors))}`}</span>}
    </li>
  );
};

/** What nobody has stated, for those who cannot ask here: visitors are led to signing in. */
const List = ({ shown: { slug, unknowns }, isVisitor }: { readonly shown: Shown; readonly isVisitor: boolean }): ReactElement => {
  const t = useWords(UNKNOWNS_WORDS);
  return (
    <>
      <ul className="unknown-facts">
        {unknowns.map((unknown) => (
          <Unknown key={unknown.fact} unknown={unknown} />
        ))}
      </ul>
      {isVisitor && (
        <p className="no-print">
          <Link to={signInUrl(opportunityUrl(slug))}>{t('signIn')}</Link>
        </p>
      )}
    </>
  );
};

/** What nobody has stated about a place, what other investors ask, and the way to ask. */
export const Unknowns = ({ shown }: { readonly shown: Shown }): ReactElement | null => {
  const t = useWords(UNKNOWNS_WORDS);
  const viewer = useViewer();
  const isInvestor = viewer?.level === 'FULL' && isOfKind(viewer, 'INVESTOR');
  if (shown.unknowns.length === 0 && !isInvestor) return null;
  return (
    <section className="section" aria-labelledby="unknowns">
      <h2 id="unknowns">{t(shown.unknowns.length === 0 ? 'titleAll' : 'title')}</h2>
      <p className="muted">{t('lead')}</p>
      {isInvestor ? (
        <AskForm slug={shown.slug} unknowns={shown.unknowns} />
      ) : (
        <List shown={shown} isVisitor={viewer !== undefined && viewer?.level !== 'FULL'} />
      )}
    </section>
  );
};

/** The same, of an opportunity that the page has fetched. */
export const OpportunityUnknowns = ({ from }: { readonly from: FragmentType<OpportunityUnknownsFragment> }): ReactElement | null => {
  const shown = useFields(OpportunityUnknownsFragmentDoc, from);
  return shown && <Unknowns shown={shown} />;
};
