import type { ReactElement } from 'react';
import { readMeasureContent } from 'shared/plans/read-content.ts';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { useMeasureNames, useMeasureWords } from './measure-names.ts';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MeasureChanges } from './MeasureChanges.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

type Measure = NonNullable<MeasurePageQuery['measure']>;

const Revisions = ({ measure: { revisions, town } }: { readonly measure: Measure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const say = useMeasureWords(useMeasureNames(town.slug));
  return (
    <section className="section" aria-labelledby="revisions">
      <h2 id="revisions">{t('revisionsTitle')}</h2>
      <p className="muted small">{t('revisionsNote')}</p>
      {revisions.map(({ version, changedAt, organisation, before, after }, nth) => (
        <details key={version} open={nth === 0}>
          <summary>
            {`${formatInstant(locale, changedAt)}: `}
            <LocalText text={organisation.name} />
            {before === null && ` (${t('madeNew')})`}
          </summary>
          <MeasureChanges
            caption={formatInstant(locale, changedAt)}
            before={before && readMeasureContent(before)}
            after={readMeasureContent(after)}
            say={say}
          />
        </details>
      ))}
    </section>
  );
};

/** Who has changed what, and when: everything that akimats have approved. */
export const MeasureRevisions = ({ measure }: { readonly measure: Measure }): ReactElement | null =>
  measure.revisions.length === 0 ? null : <Revisions measure={measure} />;
