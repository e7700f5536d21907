import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { toProblem } from '../../kernel/problem.ts';
import { reviewUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { TermsImpactDocument } from './impact.graphql.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

/** Whom new terms concern: those who are informed of them, and the sites to which they apply. */
export const ImpactFacts = ({ zone }: { readonly zone: string }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { data, error } = useQuery(TermsImpactDocument, { variables: { zone }, fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={3} label={t('loading')} />;
  const { openInterests, watchers, sites } = data.termsImpact;
  return (
    <>
      <p className="muted">{t('impactLead')}</p>
      <ul>
        <li>
          {t.count('impactInterests', openInterests)}
          {openInterests > 0 && (
            <>
              {' · '}
              <Link to={reviewUrl}>{t('impactReview')}</Link>
            </>
          )}
        </li>
        <li>{t.count('impactWatchers', watchers)}</li>
        <li>{t.count('impactSites', sites)}</li>
      </ul>
    </>
  );
};
