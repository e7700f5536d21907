import type { ReactElement } from 'react';
import { formatMoneyFull } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { TimeAxis } from '../ui/charts/TimeAxis.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

type Measure = NonNullable<MeasurePageQuery['measure']>;

const Amendment = ({ amendment }: { readonly amendment: Measure['amendments'][number] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const { dated, subject, before, after, text, document, source, fileUrl } = amendment;
  return (
    <li>
      <p>
        <strong>
          <DateText date={dated} />
        </strong>
        {`, ${t.of('subject', subject)}: `}
        <LocalText text={text} />
        {typeof before === 'number' && typeof after === 'number' && (
          <span className="under">
            {t('beforeAfter', { before: formatMoneyFull(locale, before), after: formatMoneyFull(locale, after) })}
          </span>
        )}
        <span className="muted small under">
          <LocalText text={document} /> {source && <SourceLink source={source} />}
          {fileUrl && (
            <>
              {' '}
              <a href={fileUrl} download>
                {t('documentFile')}
              </a>
            </>
          )}
        </span>
      </p>
    </li>
  );
};

/** Dated changes of the measure, each with its document; what was said before stays. */
export const MeasureAmendments = ({ amendments }: Pick<Measure, 'amendments'>): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  if (amendments.length === 0) return null;
  return (
    <section className="section" aria-labelledby="amendments">
      <h2 id="amendments">{t('amendmentsTitle')}</h2>
      <ul className="plain">
        {amendments.map((amendment) => (
          <Amendment key={`${amendment.dated} ${amendment.subject}`} amendment={amendment} />
        ))}
      </ul>
    </section>
  );
};

/** The statuses of the measure with their dates, as an axis and as a list. */
export const MeasureHistory = ({ history }: Pick<Measure, 'history'>): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const marks = history.flatMap(({ status, asOf }, nth) =>
    asOf
      ? [{ key: String(nth), date: asOf, look: status === 'NOT_DONE' || status === 'STOPPED' ? ('END' as const) : ('EVENT' as const) }]
      : [],
  );
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t('historyTitle')}</h2>
      {marks.length > 1 && <TimeAxis label={t('historyTitle')} marks={marks} />}
      <ul className="plain">
        {history.map(({ status, asOf, source }) => (
          <li key={`${status} ${asOf ?? ''}`}>
            <AsOf date={asOf} basis={asOf ? 'STATED' : 'UNKNOWN'} />
            {`: ${t.of('status', status)} `}
            {source && <SourceLink source={source} />}
          </li>
        ))}
      </ul>
    </section>
  );
};
