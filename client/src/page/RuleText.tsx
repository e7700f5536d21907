import type { ReactElement } from 'react';
import type { Rule } from 'shared/problems/problems.ts';
import { useWords } from '../kernel/words.ts';
import { fillParams } from './fill-params.ts';
import type { Params } from './fill-params.ts';
import { RULE_WORDS } from './rules.words.ts';

/** What a broken rule says. */
export const RuleText = ({ rule, params }: { readonly rule: Rule; readonly params: Params }): ReactElement => {
  const t = useWords(RULE_WORDS);
  return <>{fillParams(t.of('rule', rule), params)}</>;
};
