import { useParams, useSearchParams } from 'react-router';
import type { ReactElement } from 'react';
import { SignedIn } from '../page/SignedIn.tsx';
import { InterestDesk } from './InterestDesk.tsx';

/** `/interest/new?opportunity=…` and `/interest/:id` are one page: a draft gets its address while it is being typed. */
export const Component = (): ReactElement => {
  const { id = 'new' } = useParams();
  const [params] = useSearchParams();
  const slug = params.get('opportunity') ?? '';
  return (
    <SignedIn kinds={['INVESTOR', 'SPK', 'ZONE_COMPANY']}>
      {(viewer) => <InterestDesk personId={viewer.id} id={id === 'new' ? null : id} slug={slug} />}
    </SignedIn>
  );
};
