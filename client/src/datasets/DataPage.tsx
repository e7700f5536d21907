import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { addressIn, useLocale } from '../kernel/locale-context.tsx';
import { changesFeedUrl, dictionaryUrl, sourcesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { DataSetsDocument } from './data-sets.graphql.ts';
import type { DataSetsQuery } from './data-sets.graphql.ts';
import { DataSetSection } from './DataSetSection.tsx';
import { DATA_WORDS, isSetKey } from './datasets.words.ts';

const Contents = ({ sets }: { readonly sets: DataSetsQuery['dataSets'] }): ReactElement => {
  const t = useWords(DATA_WORDS);
  const locale = useLocale();
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{t('contents')}</h2>
      <ul>
        {sets.map(
          ({ key, rows }) =>
            isSetKey(key) && (
              <li key={key}>
                <a href={`#${key}`}>{t.of('set', key)}</a> <span className="muted">{formatNumber(locale, rows)}</span>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
};

const Rights = (): ReactElement => {
  const t = useWords(DATA_WORDS);
  return (
    <section className="section" aria-labelledby="licence">
      <h2 id="licence">{t('licenceTitle')}</h2>
      <ul className="reading">
        <li>{t('licenceFacts')}</li>
        <li>{t('licenceOrigin')}</li>
        <li>{t('licenceUnknown')}</li>
      </ul>
    </section>
  );
};

const How = (): ReactElement => {
  const t = useWords(DATA_WORDS);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="how">
      <h2 id="how">{t('howTitle')}</h2>
      <ul className="reading">
        <li>{t('howLanguage')}</li>
        <li>{t('howLimits')}</li>
        <li>{t('howOc4ids')}</li>
        <li>
          {t('howChanges')}{' '}
          <a href={addressIn(locale, changesFeedUrl)} type="application/atom+xml">
            {t('changesFeed')}
          </a>
        </li>
        <li>
          {t('howApi')} <Link to={`${sourcesUrl}#api`}>{t('api')}</Link>
        </li>
      </ul>
    </section>
  );
};

/** All sets of open data, with what they hold, their formats and their lasting addresses. */
export const Component = (): ReactElement => {
  const t = useWords(DATA_WORDS);
  const { data, error } = useQuery(DataSetsDocument);
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} feed={{ title: t('changesFeed'), path: changesFeedUrl }} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>
        <Link to={dictionaryUrl()}>{t('dictionaryTitle')}</Link>
      </p>
      {data ? (
        <>
          <Contents sets={data.dataSets} />
          {data.dataSets.map((set) => (
            <DataSetSection key={set.key} set={set} />
          ))}
        </>
      ) : (
        <Waiting error={error} />
      )}
      <Rights />
      <How />
    </>
  );
};
