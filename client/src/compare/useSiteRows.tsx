import type { ReactElement, ReactNode } from 'react';
import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import { formatNumber } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { capitalPerJob } from '../opportunities/capital-per-job.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { REUSE_WORDS } from '../opportunities/reuse.words.ts';
import { Money, Quantity } from '../ui/Figure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { marked, row, stated } from './compare-rows.ts';
import type { Cell, ComparedOne, Row } from './compare-rows.ts';
import { COMPARE_WORDS } from './compare.words.ts';
import { Lines } from './Lines.tsx';
import '../opportunities/utility.css';

type All = readonly ComparedOne[];

const quantity = (value: number | null, unit: Unit): Cell | null => stated(value, (known) => <Quantity value={known} unit={unit} />);

/** Size, price and jobs. No value is highlighted as the best: that depends on what the reader wants. */
export const useFigureRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const locale = useLocale();
  return [
    row(
      'investment',
      t.of('figure', 'investment'),
      marked(all, 'INVESTMENT', ({ investment }) =>
        stated(investment, ({ amount, currency }) => <Money amount={amount} currency={currency} />),
      ),
    ),
    row(
      'jobs',
      t.of('figure', 'jobs'),
      marked(all, 'PERMANENT_JOBS', ({ permanentJobs }) =>
        stated(permanentJobs, (jobs) => <span className="figure">{formatNumber(locale, jobs, 0)}</span>),
      ),
    ),
    row(
      'capital',
      t.of('figure', 'capital'),
      marked(all, 'INVESTMENT', (one) => stated(capitalPerJob(one), (amount) => <Money amount={amount} />)),
    ),
    row(
      'land',
      t.of('figure', 'land'),
      marked(all, 'LAND_HA', ({ landHa }) => quantity(landHa, 'HA')),
    ),
    row(
      'floor',
      t.of('figure', 'floor'),
      marked(all, 'FLOOR_M2', ({ floorM2 }) => quantity(floorM2, 'M2')),
    ),
    row(
      'power',
      t.of('figure', 'power'),
      marked(all, 'POWER_MVA', ({ powerMva }) => quantity(powerMva, 'MVA')),
    ),
    row(
      'water',
      t.of('figure', 'water'),
      marked(all, 'WATER_M3_DAY', ({ waterM3Day }) => quantity(waterM3Day, 'M3_DAY')),
    ),
    row(
      'heat',
      t.of('figure', 'heat'),
      marked(all, 'HEAT_GCAL_HOUR', ({ heatGcalHour }) => quantity(heatGcalHour, 'GCAL_HOUR')),
    ),
  ];
};

const Answer = ({ answer, children }: { readonly answer: 'PRESENT' | 'ABSENT'; readonly children: string }): ReactElement => (
  <span className={`utility utility-${answer}`}>
    <span className="utility-sign" aria-hidden="true">
      <Icon name={answer === 'PRESENT' ? 'check' : 'close'} />
    </span>
    {children}
  </span>
);

/** Utilities present and known to be missing; the rest is unknown. */
export const useUtilityRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const cell = ({ utilitiesPresent, utilitiesAbsent }: ComparedOne, utility: Utility): Cell | null => {
    if (utilitiesPresent.includes(utility)) return { same: true, node: <Answer answer="PRESENT">{t.of('answer', 'PRESENT')}</Answer> };
    return utilitiesAbsent.includes(utility) ? { same: false, node: <Answer answer="ABSENT">{t.of('answer', 'ABSENT')}</Answer> } : null;
  };
  return UTILITIES.map((utility) =>
    row(
      utility,
      words.of('utility', utility),
      marked(all, 'UTILITIES', (one) => cell(one, utility)),
    ),
  );
};

/** One word each, as on the site's page. */
const wordCell = (isKnown: boolean, same: string, node: ReactNode): Cell | null => (isKnown ? { same, node } : null);

/** The uses that the newest approved audit calls promising; none, where it calls no use so. */
const Promising = ({ uses }: { readonly uses: NonNullable<ComparedOne['promisingFor']> }): ReactElement => {
  const t = useWords(REUSE_WORDS);
  const named = uses.length === 0 ? (['NONE'] as const) : uses;
  return <Lines lines={named.map((use) => ({ key: use, node: t.of('answer', use) }))} />;
};

/** Condition of the place, and obstacles to the title. */
export const useConditionRows = (all: All): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  return [
    row(
      'legal',
      t('legal'),
      marked(all, 'LEGAL_STATE', ({ legalStates }) =>
        stated(legalStates, (states) => <Lines lines={states.map((state) => ({ key: state, node: words.of('legalState', state) }))} />),
      ),
    ),
    row(
      'condition',
      t('condition'),
      marked(all, 'CONDITION', ({ condition }) => wordCell(condition !== 'UNKNOWN', condition, words.of('condition', condition))),
    ),
    row(
      'contamination',
      t('contamination'),
      marked(all, 'CONTAMINATION', ({ contamination }) =>
        wordCell(contamination !== 'UNKNOWN', contamination, words.of('contamination', contamination)),
      ),
    ),
    row(
      'promising',
      t('promising'),
      all.map(({ promisingFor }) => promisingFor && { same: promisingFor.join(), node: <Promising uses={promisingFor} /> }),
    ),
  ];
};
