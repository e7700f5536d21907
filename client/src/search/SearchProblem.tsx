import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { fieldProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { useWords } from '../kernel/words.ts';
import { Notice } from '../ui/Notice.tsx';
import { searchUrl } from '../kernel/search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { SEARCH_WORDS } from './search.words.ts';

/** A problem; an address that points into an outdated list leads to its beginning. */
export const SearchProblem = ({ problem, search }: { readonly problem: Problem | null; readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const rule = fieldProblem(problem, 'after');
  if (!rule) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" live title={fieldWords(rule)}>
      <Link to={searchUrl({ ...search, after: null })}>{t('start')}</Link>
    </Notice>
  );
};
