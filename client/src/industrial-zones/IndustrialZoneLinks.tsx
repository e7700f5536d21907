import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { industrialZoneUrl } from '../kernel/urls.ts';
import type { TextOfData } from '../sources/claim-types.ts';
import { LocalText } from '../ui/LocalText.tsx';

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: TextOfData;
}

/** Industrial zones by name, each a link to its page. */
export const IndustrialZoneLinks = ({ zones }: { readonly zones: readonly Named[] }): ReactElement => (
  <ul className="plain">
    {zones.map((zone) => (
      <li key={zone.id}>
        <Link to={industrialZoneUrl(zone.slug)}>
          <LocalText text={zone.name} />
        </Link>
      </li>
    ))}
  </ul>
);
