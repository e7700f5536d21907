import type { ImportRun } from '../importing/measure.ts';
import type { Step, StepName } from '../importing/watched-steps.ts';
import { tableOf } from './tables.ts';

const MOST_MEMORY = 300;

const STEPS: readonly StepName[] = ['READING', 'CHECKING', 'APPLYING'];

const stepText = (step: Step | undefined): string =>
  step ? `${step.seconds.toFixed(0)} s, ${step.peak === null ? '–' : `${step.peak.toFixed(0)} MB`}` : '–';

const verdictOf = ({ steps }: ImportRun): string => {
  const peaks = [...steps.values()].flatMap(({ peak }) => (peak === null ? [] : [peak]));
  if (peaks.length === 0) return '–';
  return Math.max(...peaks) > MOST_MEMORY ? 'short' : 'reached';
};

/** How long each step of an import took, and the most memory that the process held. */
export const importsTable = (runs: readonly ImportRun[]): string =>
  tableOf(
    ['import', 'reading', 'dry run', 'writing', 'goal', 'goal is'],
    runs.map((run) => [run.name, ...STEPS.map((name) => stepText(run.steps.get(name))), `≤ ${MOST_MEMORY} MB`, verdictOf(run)]),
  );
