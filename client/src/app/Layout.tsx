import type { ReactElement } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import type { Location } from 'react-router';
import { ANNOUNCEMENTS } from '../kernel/announce.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { Header } from './Header.tsx';
import { ProofHost } from './ProofHost.tsx';
import { useWords } from '../kernel/words.ts';
import { part } from '../page/part.tsx';

/** Loaded beside the page: the links of the footer work without code, and only the next page needs the rest. */
const LayoutEnd = part('LayoutEnd', async () => (await import('./LayoutEnd.tsx')).LayoutEnd);

/** The first page of every tab has the same key: without its address, one would continue where another was left. */
const placeOf = ({ key, pathname, search }: Location): string => (key === 'default' ? pathname + search : key);

/** The frame around every page. */
export const Layout = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Header />
      <main id="content" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <LayoutEnd />
      <output id={ANNOUNCEMENTS} className="hidden" />
      <ProofHost />
      <ScrollRestoration getKey={placeOf} />
    </>
  );
};
