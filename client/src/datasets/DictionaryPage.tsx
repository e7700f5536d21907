import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { dataUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { DataDictionaryDocument } from './dictionary.graphql.ts';
import type { DataDictionaryQuery } from './dictionary.graphql.ts';
import { DATA_WORDS, isSetKey } from './datasets.words.ts';

type DataSet = DataDictionaryQuery['dataSets'][number];

const SetColumns = ({ set: { key, columns, columnsOf } }: { readonly set: DataSet }): ReactElement | null => {
  const t = useWords(DATA_WORDS);
  if (!isSetKey(key)) return null;
  const name = t.of('set', key);
  return (
    <section className="section" aria-labelledby={key}>
      <h2 id={key}>{name}</h2>
      {columnsOf && isSetKey(columnsOf) ? (
        <p>
          {t('sameColumns')} <a href={`#${columnsOf}`}>{t.of('set', columnsOf)}</a>
        </p>
      ) : (
        <ColumnTable set={key} name={name} columns={columns} />
      )}
    </section>
  );
};

/** What each column of each set means. */
export const Component = (): ReactElement => {
  const t = useWords(DATA_WORDS);
  const { data, error } = useQuery(DataDictionaryDocument);
  return (
    <>
      <PageHead title={t('dictionaryTitle')} description={t('dictionaryLead')} />
      <Crumbs label={t('toData')} trail={[{ to: dataUrl, label: t('title') }]} />
      <h1>{t('dictionaryTitle')}</h1>
      <p className="lead">{t('dictionaryLead')}</p>
      <p>
        {t('schema')} <a href="/schema.graphql">{'schema.graphql'}</a>
      </p>
      {data ? data.dataSets.map((set) => <SetColumns key={set.key} set={set} />) : <Waiting error={error} />}
      <p>
        <Link to={dataUrl}>{t('toData')}</Link>
      </p>
    </>
  );
};
