import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Import } from './import-state.ts';
import { ResumeRegisterImportDocument, StopRegisterImportDocument } from './import.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

const Stalled = ({ id }: { readonly id: string }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const { run, pending, problem } = useSending(ResumeRegisterImportDocument);
  return (
    <Notice tone="warning" title={t('stalled')} live>
      <ProblemNotice problem={problem} />
      <Button busy={pending} onClick={() => void run({ id })}>
        {t('resume')}
      </Button>
    </Notice>
  );
};

/** How far the present step has come, and stopping it. */
export const ImportProgress = ({ job: { id, state, done, total, isStalled } }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  const { run, pending, problem } = useSending(StopRegisterImportDocument);
  const count = { done: formatNumber(locale, done), total: formatNumber(locale, total) };
  return (
    <section className="panel" aria-label={t.of('state', state)}>
      <h2>{t.of('state', state)}</h2>
      <progress
        className="import-progress"
        value={state === 'READING' ? undefined : done}
        max={Math.max(1, total)}
        aria-label={t.of('state', state)}
      />
      <p aria-live="polite">{state === 'READING' ? t('progressRead', count) : t('progress', count)}</p>
      <ProblemNotice problem={problem} />
      {isStalled ? (
        <Stalled id={id} />
      ) : (
        <Button busy={pending} onClick={() => void run({ id })}>
          {t('stop')}
        </Button>
      )}
    </section>
  );
};
