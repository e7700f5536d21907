import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { measureUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { Disputed } from '../sources/Disputed.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MeasureBadges } from './MeasureBadges.tsx';
import type { MeasureLineFragment } from './measures.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

const FIGURES = ['planned', 'allocated', 'gap'] as const;

/** A gap is as doubtful as what it is counted from. */
const isDisputed = ({ disputed }: MeasureLineFragment, figure: (typeof FIGURES)[number]): boolean =>
  figure === 'gap' ? disputed.includes('PLANNED') || disputed.includes('ALLOCATED') : disputed.includes(figure.toUpperCase());

const Sum = ({ amount }: { readonly amount: number | null | undefined }): ReactElement =>
  typeof amount === 'number' ? <Money amount={amount} /> : <Unknown />;

const Row = ({ measure }: { readonly measure: MeasureLineFragment }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={measureUrl(measure.slug)}>
          <LocalText text={measure.title} />
        </Link>
        <span className="under">
          <MeasureBadges measure={measure} />
        </span>
      </th>
      <td data-label={t.of('facet', 'town')}>
        <Link to={townUrl(measure.town.slug)}>
          <LocalText text={measure.town.name} />
        </Link>
        <span className="muted small under">{t.of('category', measure.category)}</span>
      </td>
      {FIGURES.map((figure) => (
        <td key={figure} className="number" data-label={t(figure)}>
          <Sum amount={measure[figure]} /> {isDisputed(measure, figure) && <Disputed />}
        </td>
      ))}
      <td data-label={t('asOf')}>
        <AsOf date={measure.statusAsOf} basis={measure.asOfBasis} />
      </td>
    </tr>
  );
};

/** Measures side by side; on a phone each is a card. */
export const MeasuresTable = ({
  measures,
  caption,
}: {
  readonly measures: readonly MeasureLineFragment[];
  readonly caption: string;
}): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t.of('facet', 'town')}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="number">
                {t(figure)}
              </th>
            ))}
            <th scope="col">{t('asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <Row key={measure.id} measure={measure} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
