import type { ReactElement } from 'react';
import type { MergeGroup } from 'shared/plan-merging/balance.ts';
import type { MergeLink } from 'shared/plan-merging/rows.ts';
import { MOST_REASON_LENGTH } from 'shared/plan-merging/rows.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField, SelectField, TextArea } from '../ui/Field.tsx';
import { tied, withLink, withoutLink, withReason } from './merge-form.ts';
import type { Check, MergeForm } from './merge-form.ts';
import { MERGING_WORDS, OUTCOME_WORDS } from './plan-merging.words.ts';
import './LinkLines.css';

export interface Editing {
  readonly check: Check;
  readonly form: MergeForm;
  readonly onForm: (form: MergeForm) => void;
}

const titleOf = (rows: Check['after'], place: number): string => rows[place]?.title.text ?? '';

const LinkLine = ({ link, check, form, onForm }: Editing & { readonly link: MergeLink }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const words = useWords(OUTCOME_WORDS);
  return (
    <fieldset className="merge-link">
      <legend className="hidden">{`${titleOf(check.before, link.before)} → ${titleOf(check.after, link.after)}`}</legend>
      <p className="small muted">
        {words.of('basis', link.basis)}
        {link.basis !== 'HAND' && ` · ${t('sure', { percent: link.sureness })}`}{' '}
        {link.isConfirmed && <Badge tone="done">{t('confirmed')}</Badge>}
      </p>
      <div className="actions">
        {!link.isConfirmed && <Button onClick={() => onForm(withLink(form, link, { isConfirmed: true }))}>{t('confirm')}</Button>}
        <Button look="quiet" onClick={() => onForm(withoutLink(form, link))}>
          {t('untie')}
        </Button>
      </div>
      <CheckField
        label={t('repeats')}
        checked={link.isDuplicate}
        onChange={({ target }) => onForm(withLink(form, link, { isDuplicate: target.checked }))}
      />
    </fieldset>
  );
};

const Tie = ({ place, check, form, onForm }: Editing & { readonly place: number }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const own = new Set(form.links.filter(({ before }) => before === place).map(({ after }) => after));
  const used = new Set(form.links.map(({ after }) => after));
  const open = check.after.flatMap(({ title }, index) => (own.has(index) ? [] : [{ index, isUsed: used.has(index), text: title.text }]));
  return (
    <SelectField
      label={t('tieTo')}
      value=""
      onChange={({ target }) => target.value !== '' && onForm(tied(form, place, Number(target.value)))}
    >
      <option value="">{t('tieNone')}</option>
      {open
        .toSorted((one, other) => Number(one.isUsed) - Number(other.isUsed))
        .map(({ index, text }) => (
          <option key={index} value={index}>
            {text}
          </option>
        ))}
    </SelectField>
  );
};

/** What a person decides about a group: its ties, and why a measure is lost. */
export const LinkLines = ({ group, ...editing }: Editing & { readonly group: MergeGroup }): ReactElement => {
  const t = useWords(MERGING_WORDS);
  const { form, onForm } = editing;
  const [place] = group.before;
  const links = form.links.filter(({ before }) => group.before.includes(before));
  return (
    <>
      {links.map((link) => (
        <LinkLine key={`${link.before}-${link.after}`} link={link} {...editing} />
      ))}
      {place !== undefined && group.outcome === 'LOST' && (
        <>
          <Tie place={place} {...editing} />
          <TextArea
            rows={2}
            label={t('reason')}
            hint={t('reasonHint')}
            longest={MOST_REASON_LENGTH}
            value={form.reasons[String(place)] ?? ''}
            onChange={({ target }) => onForm(withReason(form, place, target.value))}
          />
        </>
      )}
      {place !== undefined && group.outcome !== 'LOST' && (
        <details>
          <summary>{t('tieTo')}</summary>
          <Tie place={place} {...editing} />
        </details>
      )}
    </>
  );
};
