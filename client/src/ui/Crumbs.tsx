import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

interface Crumb {
  readonly to: string;
  readonly label: ReactNode;
}

/** The path from the list down to this page; the page itself is named by its heading. */
export const Crumbs = ({ label, trail }: { readonly label: string; readonly trail: readonly Crumb[] }): ReactElement => (
  <nav className="crumbs" aria-label={label}>
    <ol>
      {trail.map((crumb) => (
        <li key={crumb.to}>
          <Link to={crumb.to}>{crumb.label}</Link>
        </li>
      ))}
    </ol>
  </nav>
);
