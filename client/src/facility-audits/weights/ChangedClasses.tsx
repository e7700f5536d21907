import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { potentialUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import type { PotentialFiguresFragment, WeightsComparisonQuery } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';

export type Comparison = WeightsComparisonQuery['weightsComparison'];

type Changed = Comparison['changed'][number];

const Figures = ({ figures }: { readonly figures: PotentialFiguresFragment }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const words = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const figure = (value: number): string => formatNumber(locale, value, 1);
  const { index, low, high, reliability } = figures;
  const said = { index: index === null ? '–' : figure(index), low: figure(low), high: figure(high), reliability: figure(reliability) };
  return (
    <>
      <strong>{words.of('class', figures.class)}</strong>
      <span className="small under">{t('figures', said)}</span>
    </>
  );
};

/** A changed weight with what it does alone; the strongest come first. */
const Effect = ({ effect, before }: { readonly effect: Changed['because'][number]; readonly before: string }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const words = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(locale, value, 1)}`;
  const { criterion, from, to, value, low, high, reliability, alone } = effect;
  const found = value === null ? words('unknown') : formatNumber(locale, value, 2);
  return (
    <li>
      {t('effect', { criterion: words.of('criterion', criterion), from, to, found })}
      <span className="small under">{t('effectFigures', { low: signed(low), high: signed(high), reliability: signed(reliability) })}</span>
      {alone !== before && <span className="small under">{t('alone', { class: words.of('class', alone) })}</span>}
    </li>
  );
};

const COLUMNS = ['facility', 'use', 'before', 'after', 'why'] as const;
const MOST_EFFECTS = 3;

const Row = ({ slug, title, use, before, after, because }: Changed): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const names = useWords(REUSE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={potentialUrl(slug, use)}>
          <LocalText text={title} />
        </Link>
      </th>
      <td data-label={t.of('column', 'use')}>{names.of('answer', use)}</td>
      <td data-label={t.of('column', 'before')}>
        <div>
          <Figures figures={before} />
        </div>
      </td>
      <td data-label={t.of('column', 'after')}>
        <div>
          <Figures figures={after} />
        </div>
      </td>
      <td data-label={t.of('column', 'why')}>
        <ul className="plain">
          {because.slice(0, MOST_EFFECTS).map((effect) => (
            <Effect key={effect.criterion} effect={effect} before={before.class} />
          ))}
        </ul>
      </td>
    </tr>
  );
};

/** The facilities whose class changes, one by one, with the weights that move it. */
export const ChangedClasses = ({ changed }: Pick<Comparison, 'changed'>): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack stack-plain">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t.of('column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map((one) => (
            <Row key={`${one.slug} ${one.use}`} {...one} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
