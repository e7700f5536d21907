import type { ReactElement } from 'react';
import type { Criterion } from 'shared/audits/criteria.ts';
import { useWords } from '../../kernel/words.ts';
import type { AuditPhotoFragment } from '../potential.graphql.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import './PhotoField.css';

interface Props {
  readonly criterion: Criterion;
  /** Of the whole audit. */
  readonly photos: readonly AuditPhotoFragment[];
}

/** The photographs beside an answer, small; each opens in full. */
export const PhotoStrip = ({ criterion, photos }: Props): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const own = photos.filter((photo) => photo.criterion === criterion);
  if (own.length === 0) return null;
  return (
    <ul className="audit-photos">
      {own.map(({ attachment, files }, index) => (
        <li key={attachment}>
          <a href={files.at(-1)?.url} target="_blank" rel="noreferrer">
            <img src={files[0]?.url} alt={`${t.of('criterion', criterion)}, ${index + 1}`} width="128" height="96" loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
};
