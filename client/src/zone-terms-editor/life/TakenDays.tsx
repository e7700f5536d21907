import type { ReactElement } from 'react';
import { isStanding } from 'shared/special-zones/publication.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ManagedVersion } from '../managed-version.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly versions: readonly ManagedVersion[];
  readonly today: string;
}

/** Which versions prevent a new one from beginning today, and what can be done about it; nothing where none does. */
export const TakenDays = ({ versions, today }: Props): ReactElement | null => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const taken = versions.filter((version) => isStanding(version) && (version.effectiveFrom ?? '') >= today);
  const withdrawable = taken.find(({ viewerCan }) => viewerCan.withdraw);
  if (taken.length === 0) return null;
  return (
    <Notice title={t('publishTaken')}>
      <ul>
        {taken.map(({ id, number, effectiveFrom }) => (
          <li key={id}>{t('publishTakenLine', { number, date: formatDate(locale, effectiveFrom ?? '') })}</li>
        ))}
      </ul>
      {withdrawable && <p>{t('publishTakenHow', { number: withdrawable.number })}</p>}
    </Notice>
  );
};
