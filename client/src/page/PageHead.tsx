import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { LOCALES } from 'shared/locale/locale.ts';
import { addressIn, useLocale, usePageContext } from '../kernel/locale-context.tsx';

interface Props {
  readonly title: string;
  readonly description?: string;
  /** Structured data for search engines (schema.org), as an object. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Not for search engines: a view of content that has pages of its own. */
  readonly unlisted?: boolean;
  /** Path of the picture that messengers show beside a link: 1200 × 630, in the page's language. */
  readonly picture?: string;
  /** The feed that readers can follow instead of visiting. */
  readonly feed?: { readonly path: string; readonly title: string };
}

/** Title, description and the same page in the other languages, for readers, search engines and link previews. */
export const PageHead = ({ title, description, data, unlisted = false, picture, feed }: Props): ReactElement => {
  const { origin } = usePageContext();
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    <>
      <title>{`${title} · Qaita`}</title>
      {description && <meta name="description" content={description} />}
      {unlisted && <meta name="robots" content="noindex" />}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {picture && (
        <>
          <meta property="og:image" content={origin + addressIn(locale, picture)} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <link rel="canonical" href={origin + addressIn(locale, pathname)} />
      {LOCALES.map((one) => (
        <link key={one} rel="alternate" hrefLang={one.toLowerCase()} href={origin + addressIn(one, pathname)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={origin + addressIn('RU', pathname)} />
      {feed && <link rel="alternate" type="application/atom+xml" title={feed.title} href={origin + addressIn(locale, feed.path)} />}
      {data && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }} />}
    </>
  );
};
