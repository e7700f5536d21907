import { FACT_KEYS } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_PAGE_WORDS } from '../opportunity-page/opportunity-page.words.ts';
import type { FigureName } from './ChallengeForm.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';

/** The figures of an opportunity that can be challenged, in words. */
export const useOpportunityFigures = (): FigureName[] => {
  const t = useWords(CHALLENGE_WORDS);
  const facts = useWords(OPPORTUNITY_PAGE_WORDS);
  return [{ figure: 'STATUS', name: t('status') }, ...FACT_KEYS.map((figure) => ({ figure, name: facts.of('fact', figure) }))];
};

interface TownFact {
  readonly indicator: string;
  readonly label: { readonly text: string };
}

/** The figures of a town that can be challenged, in words. */
export const useTownFigures = (): ((facts: readonly TownFact[]) => FigureName[]) => {
  const t = useWords(CHALLENGE_WORDS);
  return (facts) => {
    const names = new Map([['POPULATION', t('population')], ...facts.map(({ indicator, label }) => [indicator, label.text] as const)]);
    return [...names].map(([figure, name]) => ({ figure, name }));
  };
};
