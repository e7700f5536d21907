import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { withMeasure } from 'shared/second-life/chain-query.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { measureUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { MeasureBadges } from '../measures/MeasureBadges.tsx';
import { Unknown } from '../sources/AsOf.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { MeasureRow } from './chain-rows.ts';
import { ChainPlaces } from './ChainPlaces.tsx';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';
import './ChainMeasures.css';

const STEP = 15;
const SUMS = ['planned', 'allocated', 'gap'] as const;

interface CardProps {
  readonly row: MeasureRow;
  readonly isOut: boolean;
  readonly onOut: (isOut: boolean) => void;
  readonly onChanged: () => Promise<unknown>;
}

const Sums = ({ measure }: Pick<MeasureRow['measure'], 'measure'>): ReactElement => {
  const names = useWords(MEASURE_WORDS);
  return (
    <dl className="chain-sums">
      {SUMS.map((sum) => {
        const amount = measure[sum];
        return (
          <div key={sum}>
            <dt>{names(sum)}</dt>
            <dd>{typeof amount === 'number' ? <Money amount={amount} /> : <Unknown />}</dd>
          </div>
        );
      })}
      <div>
        <dt>{names.of('facet', 'funding')}</dt>
        <dd>{names.of('funding', measure.funding)}</dd>
      </div>
    </dl>
  );
};

const Card = ({ row, isOut, onOut, onChanged }: CardProps): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const names = useWords(MEASURE_WORDS);
  const { measure, hindrance, viewerPlans } = row.measure;
  const id = `chain-${measure.slug}`;
  return (
    <article className={isOut ? 'panel chain-measure chain-out' : 'panel chain-measure'} aria-labelledby={id}>
      <h3 id={id}>
        <Link to={measureUrl(measure.slug)}>
          <LocalText text={measure.title} />
        </Link>
      </h3>
      <p>
        <MeasureBadges measure={measure} />{' '}
        {hindrance && hindrance !== 'LATE' && <Badge tone="closed">{t.of('hindrance', hindrance)}</Badge>}{' '}
        <span className="muted">
          <Link to={townUrl(measure.town.slug)}>
            <LocalText text={measure.town.name} />
          </Link>
          {` · ${names.of('category', measure.category)}`}
        </span>
      </p>
      <Sums measure={measure} />
      <div className="no-print">
        <CheckField
          label={
            <>
              {t('keep')}
              <span className="hidden">{`: ${measure.title.text}`}</span>
            </>
          }
          checked={!isOut}
          onChange={({ target }) => onOut(!target.checked)}
        />
      </div>
      <p>{t.count('behind', row.interests)}</p>
      <ChainPlaces row={row} viewerPlans={viewerPlans} onChanged={onChanged} />
    </article>
  );
};

interface Props {
  readonly rows: readonly MeasureRow[];
  readonly query: ChainQuery;
  readonly off: ReadonlySet<string>;
  readonly onQuery: (query: ChainQuery) => void;
  readonly onChanged: () => Promise<unknown>;
}

/** Each measure with the places it unblocks: what is stated and what is proposed stand apart. */
export const ChainMeasures = ({ rows, query, off, onQuery, onChanged }: Props): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const [limit, setLimit] = useState(STEP);
  return (
    <section className="section" aria-labelledby="chain-measures">
      <h2 id="chain-measures">{t('measuresTitle')}</h2>
      <p>
        <output>{t.count('found', rows.length)}</output>
      </p>
      {rows.length === 0 && <p className="muted">{t('none')}</p>}
      {rows.slice(0, limit).map((row) => {
        const { slug } = row.measure.measure;
        return (
          <Card
            key={slug}
            row={row}
            isOut={off.has(slug)}
            onOut={(isOut) => onQuery(withMeasure(query, slug, isOut))}
            onChanged={onChanged}
          />
        );
      })}
      {rows.length > limit && <Button onClick={() => setLimit(limit + STEP)}>{t('more', { count: rows.length - limit })}</Button>}
    </section>
  );
};
