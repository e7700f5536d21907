import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { ItemLine } from './funding-item.ts';

/** Measures or projects by name, each with what it needs. */
export const ItemNames = ({ items }: { readonly items: readonly ItemLine[] }): ReactElement => (
  <ul>
    {items.map(({ slug, url, title, place, cost }) => (
      <li key={slug}>
        <Link to={url}>
          <LocalText text={title} />
        </Link>
        <span className="small muted under">
          {place && <LocalText text={place} />} <Money amount={cost} />
        </span>
      </li>
    ))}
  </ul>
);
