import type { ReactElement, ReactNode } from 'react';
import { useLocale, usePageContext } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { SOURCES_WORDS } from './sources.words.ts';
import './SourceApi.css';

const QUERY = '{ opportunities(first: 5, filter: {kinds: [FACILITY]}) { totalCount edges { node { slug title { text } landHa } } } }';

const example = (origin: string, locale: string): string =>
  [
    `curl -s ${origin}/graphql \\`,
    `  -H 'content-type: application/json' -H 'x-qaita-request: 1' -H 'x-qaita-locale: ${locale}' \\`,
    `  -d '${JSON.stringify({ query: QUERY })}'`,
  ].join('\n');

const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** How to read all of it with a program. */
export const SourceApi = (): ReactElement => {
  const t = useWords(SOURCES_WORDS);
  const locale = useLocale();
  const { origin } = usePageContext();
  return (
    <section className="section" id="api" aria-labelledby="api-title">
      <h2 id="api-title">{t('apiTitle')}</h2>
      <p>{t('apiLead')}</p>
      <dl className="facts facts-wide">
        <Pair label={t('apiAddress')}>
          <code>{'POST /graphql'}</code> <a href="/graphql">{t('apiOpen')}</a>
        </Pair>
        <Pair label={t('apiHeader')}>
          <code>{'x-qaita-request'}</code>
          {': '}
          {t('apiHeaderMeans')}
        </Pair>
        <Pair label={t('apiLanguage')}>
          <code>{'x-qaita-locale'}</code>
          {': '}
          {t('apiLanguageMeans')}
        </Pair>
        <Pair label={t('apiFree')}>{t('apiFreeMeans')}</Pair>
        <Pair label={t('apiLimits')}>{t('apiLimitsMeans')}</Pair>
        <Pair label={t('apiSchema')}>
          <a href="/schema.graphql">{'schema.graphql'}</a>
          {', '}
          {t('apiSchemaMeans')}
        </Pair>
      </dl>
      <h3>{t('apiExample')}</h3>
      <pre className="code">
        <code>{example(origin, locale)}</code>
      </pre>
    </section>
  );
};
