import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { UNCOUNTED_REASONS } from 'shared/funding/answer.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { projectItem } from './funding-item.ts';
import type { FundingRunFragment } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';

/** Projects of the portfolio that no answer can hold, by the reason: neither free nor guessed. */
export const Uncounted = ({ uncounted }: Pick<FundingRunFragment, 'uncounted'>): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  if (uncounted.length === 0) return null;
  return (
    <section className="section" aria-labelledby="funding-uncounted">
      <h2 id="funding-uncounted">{t('counted', { title: t('uncountedTitle'), count: String(uncounted.length) })}</h2>
      <p className="small muted">{t('uncountedLead')}</p>
      {UNCOUNTED_REASONS.map((reason) => {
        const items = uncounted.filter((one) => one.reason === reason).map(({ project }) => projectItem(project));
        return items.length === 0 ? null : (
          <details key={reason} className="panel" open={items.length <= 10}>
            <summary>{t('counted', { title: t.of('uncounted', reason), count: String(items.length) })}</summary>
            <ul>
              {items.map(({ slug, url, title, place }) => (
                <li key={slug}>
                  <Link to={url}>
                    <LocalText text={title} />
                  </Link>
                  {place && (
                    <span className="small muted under">
                      <LocalText text={place} />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
};
