import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { INDUSTRIAL_ZONE_FIGURES, MEASURE_FIGURES, SPECIAL_ZONE_FIGURES } from 'shared/challenges/vocabulary.ts';
import { FACT_KEYS } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_PAGE_WORDS } from '../opportunity-page/opportunity-page.words.ts';
import type { FigureName } from './ChallengeForm.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';

interface Named {
  readonly text: string;
}

/** The figures of an opportunity that can be challenged, in words. */
export const useOpportunityFigures = (): FigureName[] => {
  const t = useWords(CHALLENGE_WORDS);
  const facts = useWords(OPPORTUNITY_PAGE_WORDS);
  return [{ figure: 'STATUS', name: t('status') }, ...FACT_KEYS.map((figure) => ({ figure, name: facts.of('fact', figure) }))];
};

/** The figures of an industrial zone that can be challenged, in words. */
export const useIndustrialZoneFigures = (): FigureName[] => {
  const t = useWords(CHALLENGE_WORDS);
  return INDUSTRIAL_ZONE_FIGURES.map((figure) => ({ figure, name: t.of('zoneFigure', figure) }));
};

/** The figures of a measure that can be challenged, in words. */
export const useMeasureFigures = (): FigureName[] => {
  const t = useWords(CHALLENGE_WORDS);
  return MEASURE_FIGURES.map((figure) => ({ figure, name: t.of('measureFigure', figure) }));
};

interface TownFact {
  readonly indicator: string;
  readonly label: Named;
}

/** The figures of a town that can be challenged, in words. */
export const useTownFigures = (): ((facts: readonly TownFact[]) => FigureName[]) => {
  const t = useWords(CHALLENGE_WORDS);
  return (facts) => {
    const names = new Map([['POPULATION', t('population')], ...facts.map(({ indicator, label }) => [indicator, label.text] as const)]);
    return [...names].map(([figure, name]) => ({ figure, name }));
  };
};

interface Clause {
  readonly key: string;
  readonly title: Named;
}

/** The figures of a special zone and the clauses of its terms that can be challenged, in words. */
export const useSpecialZoneFigures = (): ((clauses: readonly Clause[]) => FigureName[]) => {
  const t = useWords(CHALLENGE_WORDS);
  return (clauses) => [
    ...SPECIAL_ZONE_FIGURES.map((figure) => ({ figure, name: t.of('specialZoneFigure', figure) })),
    ...clauses.map(({ key, title }) => ({ figure: key, name: title.text })),
  ];
};

interface Challenged {
  readonly subject: ChallengeSubject;
  readonly figure: string;
  readonly figureTitle: Named | null;
}

/** The name of a challenged figure: in the words of the data, or of the vocabulary. */
export const useFigureName = (): ((challenged: Challenged) => string) => {
  const ofTown = useTownFigures();
  const ofSpecialZone = useSpecialZoneFigures();
  const names: Record<ChallengeSubject, FigureName[]> = {
    OPPORTUNITY: useOpportunityFigures(),
    TOWN: ofTown([]),
    INDUSTRIAL_ZONE: useIndustrialZoneFigures(),
    SPECIAL_ZONE: ofSpecialZone([]),
    MEASURE: useMeasureFigures(),
  };
  return ({ subject, figure, figureTitle }) => figureTitle?.text ?? names[subject].find((one) => one.figure === figure)?.name ?? figure;
};
