import type { ReactElement } from 'react';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { useAnswerText } from './answer-text.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';
import type { LastKnownAnswerFragment } from './potential.graphql.ts';

/** What an earlier audit knew and the newest one does not, with the reason that it gives. */
export const LastKnown = ({ answers }: { readonly answers: readonly LastKnownAnswerFragment[] }): ReactElement | null => {
  const t = useWords(AUDIT_WORDS);
  const text = useAnswerText();
  const locale = useLocale();
  if (answers.length === 0) return null;
  return (
    <ul>
      {answers.map(({ answer, inspectedOn, reason }) => (
        <li key={answer.criterion}>
          {t('last', {
            name: t.of('criterion', answer.criterion),
            value: text(answer),
            day: inspectedOn ? formatDate(locale, inspectedOn) : '',
            reason: reason ?? t('unknown'),
          })}
        </li>
      ))}
    </ul>
  );
};
