import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl } from '../../kernel/urls.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import type { Counted } from './counted.ts';
import type { CalculatorClause } from './estimate-input.ts';
import '../../sources/SourceLinks.css';

/** A clause by its title, linked to the text of the version used. */
export const ClauseLink = ({
  counted: { zone, terms },
  clause,
}: {
  readonly counted: Counted;
  readonly clause: CalculatorClause;
}): ReactElement => (
  <Link className="source" to={`${zoneTermsUrl(zone.slug, terms.number)}#clauses-${clause.group}`}>
    <LocalText text={clause.title} />
  </Link>
);
