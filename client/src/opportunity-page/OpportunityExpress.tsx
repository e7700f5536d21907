import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { interestUrl, newInterestUrl, signInUrl, signUpUrl } from '../kernel/urls.ts';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { buttonClass } from '../ui/Button.tsx';
import { OpportunityExpressFragmentDoc } from './opportunity-express.graphql.ts';
import type { OpportunityExpressFragment } from './opportunity-express.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import './OpportunityExpress.css';

type Shown = Pick<OpportunityExpressFragment, 'slug' | 'status' | 'acceptsInterest' | 'myInterest' | 'steward'>;

const Visitor = ({ slug }: { readonly slug: string }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const next = newInterestUrl(slug);
  return (
    <>
      <p className="express-more small muted">{t('visitorNote')}</p>
      <div className="actions">
        <Link className={buttonClass('primary')} to={signUpUrl(next)}>
          {t('express')}
        </Link>
        <Link className={buttonClass('quiet')} to={signInUrl(next)}>
          {t('signIn')}
        </Link>
      </div>
    </>
  );
};

const Step = ({ to, label, note }: { readonly to: string; readonly label: string; readonly note?: ReactNode }): ReactElement => (
  <>
    {note && <p className="express-more small muted">{note}</p>}
    <div className="actions">
      <Link className={buttonClass('primary')} to={to}>
        {label}
      </Link>
    </div>
  </>
);

/** The reader's own interest comes first: it stays reachable when no new one is accepted. */
const Own = ({ interest }: { readonly interest: NonNullable<OpportunityExpressFragment['myInterest']> }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  return interest.state === 'DRAFT' ? (
    <Step to={interestUrl(interest.id)} label={t('continueDraft')} note={t('draftNote')} />
  ) : (
    <Step to={interestUrl(interest.id)} label={t('seeInterest')} note={t('openNote')} />
  );
};

const Way = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const viewer = useViewer();
  if (viewer !== undefined && viewer?.level !== 'FULL') return <Visitor slug={shown.slug} />;
  // The viewer may be unknown yet: the form itself asks for signing in.
  if (viewer === undefined || isOfKind(viewer, 'INVESTOR')) return <Step to={newInterestUrl(shown.slug)} label={t('express')} />;
  return <p className="small">{t('otherRole')}</p>;
};

/** What the reader can do here: beside the page on a wide screen, at the bottom of the screen on a phone. */
export const Express = ({ shown }: { readonly shown: Shown }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const isOpen = shown.acceptsInterest;
  return (
    <aside className="panel express no-print" aria-labelledby="express">
      <h2 id="express" className={isOpen ? 'express-more' : undefined}>
        {isOpen ? t('expressTitle') : t('closedTitle')}
      </h2>
      {!isOpen && <p className="small">{t.of('closed', shown.status)}</p>}
      {shown.myInterest && <Own interest={shown.myInterest} />}
      {!shown.myInterest && isOpen && <Way shown={shown} />}
      {isOpen && <p className="express-more express-note small muted">{t('expressNote', { steward: shown.steward.name.text })}</p>}
    </aside>
  );
};

/** The same, of an opportunity that the page has fetched. */
export const OpportunityExpress = ({ from }: { readonly from: FragmentType<OpportunityExpressFragment> }): ReactElement | null => {
  const shown = useFields(OpportunityExpressFragmentDoc, from);
  return shown && <Express shown={shown} />;
};
