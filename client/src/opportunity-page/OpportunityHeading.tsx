import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunityHeadingFragmentDoc } from './opportunity-heading.graphql.ts';
import type { OpportunityHeadingFragment } from './opportunity-heading.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { OpportunityStatusBadge } from '../opportunities/OpportunityStatusBadge.tsx';
import './OpportunityHeading.css';

const ORIGIN_TONE = { DEMO: 'demo', PUBLIC_RECORD: 'record', REGISTERED: 'done' } as const;

/** What it is, its status and since when, and the origin of the information. */
export const OpportunityHeading = ({ from }: { readonly from: FragmentType<OpportunityHeadingFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const app = useWords(PRODUCT_WORDS);
  const shown = useFields(OpportunityHeadingFragmentDoc, from);
  if (!shown) return null;
  return (
    <header className="opportunity-heading">
      <h1>
        <LocalText text={shown.title} />
      </h1>
      {shown.summary && (
        <p className="lead">
          <LocalText text={shown.summary} />
        </p>
      )}
      <p className="badges">
        <Badge>{words.of('kind', shown.kind)}</Badge>
        <OpportunityStatusBadge status={shown.status} acceptsInterest={shown.acceptsInterest} />
        {shown.statusAsOf && (
          <span className="small muted">
            {t('statusAsOf')} <DateText date={shown.statusAsOf} />
          </span>
        )}
        <Badge tone={ORIGIN_TONE[shown.origin]}>{app.of('origin', shown.origin)}</Badge>
      </p>
    </header>
  );
};
