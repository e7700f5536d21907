import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { APP_WORDS } from './app.words.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { toProblem } from './problem.ts';
import { useWords } from './words.ts';

/** The nearest boundary of what a page could not handle itself. */
export const Broken = (): ReactElement => {
  const t = useWords(APP_WORDS);
  const error = useRouteError();
  return (
    <main className="page">
      <h1>{t('brokenTitle')}</h1>
      <ProblemNotice problem={toProblem(error)} />
      <Button look="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </main>
  );
};
