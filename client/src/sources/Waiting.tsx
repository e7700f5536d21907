import type { ReactElement } from 'react';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Stands where a page will be: what is wrong, or that it is on its way. */
export const Waiting = ({ error }: { readonly error: unknown }): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={12} label={t('loading')} />;
};

/** The same where a whole page is awaited: one that does not come still has a title and a heading. */
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
