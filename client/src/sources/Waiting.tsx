import type { ReactElement } from 'react';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Shown instead of a page: the problem, or that it is loading. */
export const Waiting = ({ error }: { readonly error: unknown }): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={12} label={t('loading')} />;
};

/** The same for a whole page: a page that cannot be loaded still has a title and a heading. */
export const WaitingPage = ({ error }: { readonly error: unknown }): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return (
    <>
      <title>{`${error ? t('brokenTitle') : t('loading')} · Qaita`}</title>
      {Boolean(error) && <h1>{t('brokenTitle')}</h1>}
      <Waiting error={error} />
    </>
  );
};
