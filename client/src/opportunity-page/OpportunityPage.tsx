import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { usePageContext } from '../kernel/locale-context.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { OpportunityPageDocument } from './opportunity-page.graphql.ts';
import { WaitingPage } from '../sources/Waiting.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { structuredOpportunity } from './opportunity-structured.ts';
import type { OpportunityShown } from './opportunity-structured.ts';
import { OpportunityBody } from './OpportunityBody.tsx';

const Head = ({ shown }: { readonly shown: OpportunityShown }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const { origin } = usePageContext();
  const place = [shown.town?.name.text, shown.region.name.text].filter(Boolean).join(', ');
  const description = t('description', { kind: words.of('kind', shown.kind), title: shown.title.text, place });
  return (
    <PageHead
      title={shown.title.text}
      description={description}
      data={structuredOpportunity(shown, origin)}
      picture={`/pictures/previews/${shown.slug}.png`}
    />
  );
};

const Page = ({ shown }: { readonly shown: OpportunityShown }): ReactElement => (
  <>
    <Head shown={shown} />
    <OpportunityBody shown={shown} />
  </>
);

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const { data, previousData, error } = useQuery(OpportunityPageDocument, { variables: { slug } });
  const found = data ?? previousData;
  if (!found) return <WaitingPage error={error} />;
  return found.opportunity ? <Page shown={found.opportunity} /> : <NotFound />;
};
