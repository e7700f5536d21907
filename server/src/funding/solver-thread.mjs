// HiGHS reckons without a pause: in a thread of its own it holds nobody up, and ending the thread ends the reckoning.
// Plain JavaScript, because a thread starts from a file that Node can read by itself, beside the sources and beside the bundle.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

/** The solver's tolerances are absolute; sums are in millions of tenge, so that this is far below a tenge. */
const TOLERANCE = 1e-9;
/** Of values that are scaled to thousands: below what a person can tell apart. */
const SMALLEST_GAP = 1e-6;
/** HiGHS's word for a solution that satisfies every condition. */
const FEASIBLE = 2;

const solutionOf = (model, { optimal, infeasible, timeLimit }) => {
  const status = model.getModelStatus();
  const isFound = status === optimal || (status === timeLimit && model.info.get('primal_solution_status') === FEASIBLE);
  if (isFound) return { columns: [...model.getSolution().colValue], gap: model.info.get('mip_gap'), isImpossible: false };
  return { columns: null, gap: null, isImpossible: status === infeasible };
};

/** A task and its solution are described in solver.ts. */
const solve = (highs, { text, seconds, gap }) => {
  const model = highs.createModel({ format: 'lp', data: text });
  try {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      mip_rel_gap: gap,
      mip_abs_gap: SMALLEST_GAP,
      primal_feasibility_tolerance: TOLERANCE,
      mip_feasibility_tolerance: TOLERANCE,
    });
    model.run();
    return solutionOf(model, highs.constants.modelStatus);
  } finally {
    model.dispose();
  }
};

const highs = await loadHighs();
parentPort.on('message', (task) => parentPort.postMessage({ id: task.id, solution: solve(highs, task) }));
