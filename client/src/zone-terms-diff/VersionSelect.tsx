import type { ReactElement } from 'react';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { TermsState } from '../kernel/schema.graphql.ts';
import { TERMS_WORDS } from '../special-zones/terms/terms.words.ts';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly versions: readonly { readonly number: number; readonly state: TermsState; readonly effectiveFrom: string | null }[];
  readonly value: number;
  readonly onChoose: (number: number) => void;
}

/** One of the published versions of a zone's terms. */
export const VersionSelect = ({ label, name, versions, value, onChoose }: Props): ReactElement => {
  const t = useWords(TERMS_WORDS);
  const locale = useLocale();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select name={name} value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {versions.map(({ number, state, effectiveFrom }) => (
          <option key={number} value={number}>
            {[t('versionName', { number }), effectiveFrom && formatDate(locale, effectiveFrom), t.of('state', state)]
              .filter(Boolean)
              .join(', ')}
          </option>
        ))}
      </select>
    </label>
  );
};
