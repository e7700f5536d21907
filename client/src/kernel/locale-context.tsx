import { createContext, useContext } from 'react';
import { localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { PageStatus } from './page-status.ts';

interface Place {
  readonly locale: Locale;
  /** Scheme and host, for canonical addresses. */
  readonly origin: string;
  readonly status: PageStatus;
}

const PlaceContext = createContext<Place>({ locale: 'RU', origin: '', status: new PageStatus() });

export const PlaceProvider = PlaceContext.Provider;

export const useLocale = (): Locale => useContext(PlaceContext).locale;

export const usePlace = (): Place => useContext(PlaceContext);

/** The same page in another language, as a plain address: a new language is a new document. */
export const addressIn = (locale: Locale, path: string): string => `${localePrefix[locale]}${path === '/' && locale !== 'RU' ? '/' : path}`;
