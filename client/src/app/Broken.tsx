import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';

/** The error boundary for what a page could not handle itself. */
export const Broken = (): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
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
