import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { TermsDiffPageQuery } from './terms-diff.graphql.ts';
import { Disputed } from '../sources/Disputed.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { clauseFacts } from './clause-facts.ts';
import type { ClauseFact } from './clause-facts.ts';
import { EffectBadge } from '../special-zones/diff/EffectBadge.tsx';
import { DIFF_WORDS } from '../special-zones/diff/terms-diff.words.ts';
import { WordPieces } from '../special-zones/diff/WordPieces.tsx';
import './ChangeItem.css';

type Diff = NonNullable<TermsDiffPageQuery['termsDiff']>;
export type Change = Diff['changes'][number];

/** Before and after; a screen reader is told which is which. */
const BeforeAfter = ({ before, after }: { readonly before: string | null; readonly after: string | null }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  return (
    <>
      <span className="hidden">{t('was')} </span>
      <del>{before ?? t('nothing')}</del> <span className="arrow" />
      <span className="hidden">{t('becomes')} </span>
      <ins>{after ?? t('nothing')}</ins>
    </>
  );
};

const FactChange = ({
  before,
  after,
}: {
  readonly before: ClauseFact | undefined;
  readonly after: ClauseFact | undefined;
}): ReactElement | null => {
  const t = useWords(DIFF_WORDS);
  const name = (after ?? before)?.name;
  const was = before?.text ?? null;
  const is = after?.text ?? null;
  if (!name || was === is) return null;
  return (
    <p>
      {name !== 'value' && <span className="muted">{`${t.of('fact', name)}: `}</span>}
      <BeforeAfter before={was} after={is} />
    </p>
  );
};

/** One changed clause: its effect on the investor, its figures before and after, and its text. */
export const ChangeItem = ({ change, isDisputed }: { readonly change: Change; readonly isDisputed: boolean }): ReactElement | null => {
  const t = useWords(DIFF_WORDS);
  const locale = useLocale();
  const clause = change.after ?? change.before;
  if (!clause) return null;
  const before = change.before ? clauseFacts(locale, change.before) : [];
  const after = change.after ? clauseFacts(locale, change.after) : [];
  const longer = before.length > after.length ? before : after;
  return (
    <li className="change" id={`change-${change.key}`}>
      <h3>
        <LocalText text={clause.title} /> {isDisputed && <Disputed />}
      </h3>
      <p className="change-kind">
        <EffectBadge effect={change.effect} /> <span className="muted small">{t.of('kind', change.kind)}</span>
      </p>
      {longer.map(({ name }, index) => (
        <FactChange key={name} before={before[index]} after={after[index]} />
      ))}
      {change.words.length > 0 && (
        <p>
          <WordPieces pieces={change.words} isRewritten={change.isRewritten} />
        </p>
      )}
    </li>
  );
};
