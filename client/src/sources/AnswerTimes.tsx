import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { ANSWER_TIMES_WORDS } from './answer-times.words.ts';
import type { SourcesPageQuery } from './sources.graphql.ts';
import './AnswerTimes.css';

type Answers = SourcesPageQuery['stewardAnswers'][number];

const Row = ({ answers }: { readonly answers: Answers }): ReactElement => {
  const t = useWords(ANSWER_TIMES_WORDS);
  const locale = useLocale();
  const { steward, promisedDays, medianDays, answered, waiting, overdue } = answers;
  const promised = promisedDays.map((days) => formatNumber(locale, days)).join(', ');
  return (
    <tr>
      <th scope="row">
        <LocalText text={steward.name} />
      </th>
      <td className="number" data-label={t('promised')}>
        {promised || <span className="muted">{t('notPromised')}</span>}
      </td>
      <td className="number" data-label={t('median')}>
        {medianDays === null ? <span className="muted">{t('tooFew')}</span> : formatNumber(locale, medianDays)}
      </td>
      <td className="number" data-label={t('answered')}>
        {formatNumber(locale, answered)}
      </td>
      <td className="number" data-label={t('waiting')}>
        {formatNumber(locale, waiting)}
      </td>
      <td className="number" data-label={t('overdue')}>
        {formatNumber(locale, overdue)}
      </td>
    </tr>
  );
};

const COLUMNS = ['promised', 'median', 'answered', 'waiting', 'overdue'] as const;

/** How fast each steward answers, from the record, for everybody to see. */
export const AnswerTimes = ({ rows }: { readonly rows: readonly Answers[] }): ReactElement => {
  const t = useWords(ANSWER_TIMES_WORDS);
  return (
    <section className="section" id="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{t('title')}</h2>
      <p className="reading">{t('lead')}</p>
      {rows.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <div className="table-frame stack-frame">
          <table className="stack stack-plain answer-times" aria-labelledby="answers-title">
            <thead>
              <tr>
                <th scope="col">{t('steward')}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className="number">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((answers) => (
                <Row key={answers.steward.id} answers={answers} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="muted small after-table">{t('limits')}</p>
    </section>
  );
};
