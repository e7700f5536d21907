import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { measureUrl } from '../kernel/urls.ts';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { FundingMeasureFragment } from './funding.graphql.ts';
import { costOf } from './measure-cost.ts';

/** Measures by name, each with what it needs. */
export const MeasureNames = ({ measures }: { readonly measures: readonly FundingMeasureFragment[] }): ReactElement => (
  <ul>
    {measures.map((measure) => (
      <li key={measure.slug}>
        <Link to={measureUrl(measure.slug)}>
          <LocalText text={measure.title} />
        </Link>
        <span className="small muted under">
          <LocalText text={measure.town.name} /> <Money amount={costOf(measure)} />
        </span>
      </li>
    ))}
  </ul>
);
