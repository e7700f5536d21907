import { ApolloClient, InMemoryCache } from '@apollo/client';
import type { FragmentType } from '@apollo/client';
import { ApolloProvider, useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { CACHE } from '../kernel/answers.ts';
import { managedOpportunityUrl, previewUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { OpportunityWholeFragmentDoc } from '../opportunity-page/opportunity-page.graphql.ts';
import type { OpportunityWholeFragment } from '../opportunity-page/opportunity-page.graphql.ts';
import { OpportunityBody } from '../opportunity-page/OpportunityBody.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';
import { OpportunityPreviewDocument } from './preview.graphql.ts';

interface Props {
  readonly slug: string;
  readonly withoutConsent: boolean;
}

/** Answers of a preview are kept apart: what is public has the same identity, and says something else. */
const Apart = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const { link } = useApolloClient();
  const [client] = useState(() => new ApolloClient({ cache: new InMemoryCache(CACHE), link, dataMasking: true }));
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
};

/** That it is a preview, of what, and the way back and to the other one. */
const Mark = ({ slug, withoutConsent, hasOwner }: Props & { readonly hasOwner: boolean }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  return (
    <Notice tone="warning" title={t(withoutConsent ? 'previewStranger' : 'previewTitle')}>
      <p>{t('previewText')}</p>
      {withoutConsent && <p>{place('hidden')}</p>}
      <p className="actions">
        <Link to={managedOpportunityUrl(slug)}>{t('previewBack')}</Link>
        {hasOwner && (
          <Link to={withoutConsent ? previewUrl(slug) : `${previewUrl(slug)}?consent=no`}>
            {t(withoutConsent ? 'previewSeeWhole' : 'previewSeeStranger')}
          </Link>
        )}
      </p>
    </Notice>
  );
};

const Shown = ({ from }: { readonly from: FragmentType<OpportunityWholeFragment> }): ReactElement | null => {
  const shown = useFields(OpportunityWholeFragmentDoc, from);
  return shown && <OpportunityBody shown={shown} />;
};

const Preview = ({ slug, withoutConsent }: Props): ReactElement => {
  const { data, error } = useQuery(OpportunityPreviewDocument, { variables: { slug, withoutConsent } });
  if (!data) return <WaitingPage error={error} />;
  const managed = data.managedOpportunity;
  if (!managed) return <NotFound />;
  return (
    <>
      <Mark slug={slug} withoutConsent={withoutConsent} hasOwner={managed.kind === 'FACILITY'} />
      <Shown from={managed.preview} />
    </>
  );
};

/** The public page itself, made from the draft as it was saved last; nothing of it is public. */
export const Component = (): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const withoutConsent = params.get('consent') === 'no';
  return (
    <>
      <PageHead title={t('previewTitle')} unlisted />
      <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>
        {() => (
          <Apart key={`${slug} ${withoutConsent}`}>
            <Preview slug={slug} withoutConsent={withoutConsent} />
          </Apart>
        )}
      </SignedIn>
    </>
  );
};
