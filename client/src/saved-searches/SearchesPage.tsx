import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { HiddenList } from './HiddenList.tsx';
import { NewsList } from './NewsList.tsx';
import { SavedSearchList } from './SavedSearchList.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';
import { WatchList } from './WatchList.tsx';
import './SearchesPage.css';

const Searches = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  return (
    <>
      <PageHead title={t('pageTitle')} />
      <h1>{t('pageTitle')}</h1>
      <div className="two kept-page">
        <NewsList />
        <div>
          <SavedSearchList />
          <WatchList />
          <HiddenList />
        </div>
      </div>
    </>
  );
};

export const Component = (): ReactElement => <SignedIn>{() => <Searches />}</SignedIn>;
