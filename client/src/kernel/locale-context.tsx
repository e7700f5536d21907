import { createContext, useContext } from 'react';
import { localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { PageStatus } from './page-status.ts';

/** The address and the language of a page. */
interface PageContext {
  readonly locale: Locale;
  /** Scheme and host, for canonical addresses. */
  readonly origin: string;
  readonly status: PageStatus;
  /** Whether answers contain the fields of all fragments: on the server, where hiding them from each other would only cost time. */
  readonly isWhole: boolean;
}

const Context = createContext<PageContext>({ locale: 'RU', origin: '', status: new PageStatus(), isWhole: false });

export const PageContextProvider = Context.Provider;

export const useLocale = (): Locale => useContext(Context).locale;

export const usePageContext = (): PageContext => useContext(Context);

/** The same page in another language, as a plain address: a new language is a new document. */
export const addressIn = (locale: Locale, path: string): string => `${localePrefix[locale]}${path === '/' && locale !== 'RU' ? '/' : path}`;
