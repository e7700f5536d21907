import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { IndustrialZonesQuery } from './industrial-zones.graphql.ts';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';

type Figure = IndustrialZonesQuery['industrialZoneFigures'][number];

/** What is said of all industrial zones of the country, each figure with its source and date. */
export const CountryFigures = ({ figures }: { readonly figures: readonly Figure[] }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="country">
      <h2 id="country">{t('countryTitle')}</h2>
      <dl className="facts">
        {figures.map((figure) => (
          <Fragment key={figure.key}>
            <dt>{t.of('figure', figure.key)}</dt>
            <dd>
              {typeof figure.number === 'number' && (
                <strong className="figure">
                  {figure.key === 'SMALL_LOANS'
                    ? t('percent', { percent: formatNumber(locale, figure.number) })
                    : formatNumber(locale, figure.number)}
                </strong>
              )}
              {figure.text && (
                <span className="under">
                  <LocalText text={figure.text} />
                </span>
              )}
              <span className="muted small under">
                <SourceLink source={figure.source} />
                {' · '}
                <AsOf date={figure.source.asOf} />
              </span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
};
