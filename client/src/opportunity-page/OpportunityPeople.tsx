import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { OpportunityShown } from './opportunity-structured.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';

/** Where the people for its jobs could live and come from: the town's population and its programmes. */
export const OpportunityPeople = ({ town }: { readonly town: NonNullable<OpportunityShown['town']> }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const locale = useLocale();
  const { population } = town;
  return (
    <section className="section" aria-labelledby="people">
      <h2 id="people">{t('peopleTitle')}</h2>
      <p>
        <LocalText text={town.name} />
        {': '}
        {population ? (
          <>
            <strong>{t.count('people', population.value, formatNumber(locale, population.value))}</strong>{' '}
            {population.year && <DateText date={String(population.year)} />}{' '}
            {population.source && <SourceLink source={population.source} />}
          </>
        ) : (
          <Unknown />
        )}
      </p>
      <p>
        <Link to={`${townUrl(town.slug)}#programmes`}>{t('peopleProgrammes')}</Link>
      </p>
    </section>
  );
};
