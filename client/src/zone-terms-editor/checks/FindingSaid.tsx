import type { ReactElement } from 'react';
import { LANGUAGES, LOCALE_OF } from 'shared/figures/figure.ts';
import type { FindingPlace } from 'shared/special-zones/figure-checks.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { formatClauseValue } from '../../special-zones/terms/clause-value.ts';
import { DIFF_WORDS } from '../../special-zones/diff/terms-diff.words.ts';
import './FindingSaid.css';

/** What the value and each language say, side by side. */
export const FindingSaid = ({ place, isChange }: { readonly place: FindingPlace; readonly isChange: boolean }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  const locale = useLocale();
  const { stated, said } = place;
  const nothing = isChange ? t('saidUnchanged') : t('saidNothing');
  return (
    <ul className="work-said">
      {stated && <li>{t('saidValue', { figure: formatClauseValue(locale, stated.value, stated.unit) })}</li>}
      {LANGUAGES.map((language) => {
        const words = said[language];
        return (
          words && (
            <li key={language}>
              {t.of('saidIn', LOCALE_OF[language])}
              {': '}
              {words.length > 0 ? <strong lang={language}>{words.join('; ')}</strong> : nothing}
            </li>
          )
        );
      })}
    </ul>
  );
};
