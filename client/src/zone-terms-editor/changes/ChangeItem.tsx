import type { ReactElement } from 'react';
import { pickText } from 'shared/locale/locale.ts';
import type { ChangeKind, ClauseChange } from 'shared/special-zones/diff.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { EffectBadge } from '../../special-zones/diff/EffectBadge.tsx';
import { WordDiff } from '../../special-zones/diff/WordDiff.tsx';
import { Badge } from '../../ui/Badge.tsx';
import type { BadgeTone } from '../../ui/Badge.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { changeRows } from './change-rows.ts';
import type { ChangeRow } from './change-rows.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './ChangeItem.css';

const TONES: Record<ChangeKind, BadgeTone> = { ADDED: 'open', REMOVED: 'closed', CHANGED: 'done' };

const BeforeAfter = ({ before, after }: ChangeRow): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <>
      <span className="hidden">{t('was')} </span>
      <span className="muted">{before ?? t('notStated')}</span>
      <span aria-hidden="true">{' → '}</span>
      <span className="hidden"> {t('became')} </span>
      <strong>{after ?? t('notStated')}</strong>
    </>
  );
};

/** A figure of a clause that stayed has a former value; of one that was added or removed there is one side only. */
const RowText = ({ row, kind }: { readonly row: ChangeRow; readonly kind: ChangeKind }): ReactElement =>
  row.isProse || kind !== 'CHANGED' ? <WordDiff before={row.before ?? ''} after={row.after ?? ''} /> : <BeforeAfter {...row} />;

/** What happened to one clause, and what that means for the investor. */
export const ChangeItem = ({ change }: { readonly change: ClauseChange }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const title = pickText((change.after ?? change.before)?.title ?? {}, locale);
  return (
    <li className="panel work-change">
      <p className="work-change-head">
        <strong>{title ? <LocalText text={title} /> : t('untitled')}</strong>
        <Badge tone={TONES[change.kind]}>{t.of('changeKind', change.kind)}</Badge>
        <EffectBadge effect={change.effect} />
      </p>
      <dl className="work-facts work-facts-long">
        {changeRows(change, locale, t).map((row) => (
          <div key={row.label} className="work-change-part">
            <dt>{row.label}</dt>
            <dd>
              <RowText row={row} kind={change.kind} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
};
