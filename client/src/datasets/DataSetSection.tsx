import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { addressIn, useLocale, usePageContext } from '../kernel/locale-context.tsx';
import { dictionaryUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { DateText } from '../ui/Figure.tsx';
import type { DataSetsQuery } from './data-sets.graphql.ts';
import './DataSetSection.css';
import { DATA_WORDS, isSetKey } from './datasets.words.ts';

type DataSet = DataSetsQuery['dataSets'][number];

const Pair = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Files = ({ files, name }: { readonly files: DataSet['files']; readonly name: string }): ReactElement => {
  const t = useWords(DATA_WORDS);
  const locale = useLocale();
  const { origin } = usePageContext();
  return (
    <ul className="data-files">
      {files.map(({ format, path }) => (
        <li key={`${format}${path}`}>
          <a href={addressIn(locale, path)} rel="nofollow" download>
            {t.of('format', format)}
            <span className="hidden">{`: ${name}`}</span>
          </a>
          <code>{`${origin}${addressIn(locale, path)}`}</code>
        </li>
      ))}
    </ul>
  );
};

/** One set: what it holds, how much of it, whose it is, and its files. */
export const DataSetSection = ({ set: { key, rows, asOf, files } }: { readonly set: DataSet }): ReactElement | null => {
  const t = useWords(DATA_WORDS);
  const locale = useLocale();
  if (!isSetKey(key)) return null;
  return (
    <section className="section" aria-labelledby={key}>
      <h2 id={key}>{t.of('set', key)}</h2>
      <p className="reading">{t.of('about', key)}</p>
      <dl className="facts facts-wide">
        <Pair label={t('rows')}>{formatNumber(locale, rows)}</Pair>
        {asOf && (
          <Pair label={t('asOf')}>
            <DateText date={asOf} />
          </Pair>
        )}
        <Pair label={t('sources')}>{t('sourcesText')}</Pair>
        <Pair label={t('licence')}>
          <a href="#licence">{t('licenceShort')}</a>
        </Pair>
      </dl>
      <h3>{t('files')}</h3>
      <Files files={files} name={t.of('set', key)} />
      <p>
        <Link to={dictionaryUrl(key)}>
          {t('dictionary')}
          <span className="hidden">{`: ${t.of('set', key)}`}</span>
        </Link>
      </p>
    </section>
  );
};
