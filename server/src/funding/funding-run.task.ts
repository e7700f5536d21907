import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '../request/context.ts';
import { askedCandidates } from './candidates.ts';
import { Exploration } from './explore.ts';
import { beginRun, failRun, isCancelled, keepOutcome } from './funding-run.service.ts';
import { Solver } from './solver.ts';

const Payload = z.object({ runId: z.uuid() });

class Cancelled extends Error {}

const LOOK_EVERY_MS = 300;

/** Reckons a run, keeping what is found so far; stops within a third of a second when it is cancelled, by whichever server. */
const reckon = async (ctx: Context, runId: string): Promise<void> => {
  const question = await beginRun(ctx, runId);
  if (!question) return;
  const { candidates, known } = await askedCandidates(ctx, question);
  const stop = new AbortController();
  const solver = new Solver(stop.signal);
  const look = setInterval(() => {
    isCancelled(ctx, runId).then(
      (cancelled) => cancelled && stop.abort(new Cancelled()),
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  try {
    const found = await new Exploration(solver, candidates, question).run(async (stage, found) => {
      if (!(await keepOutcome(ctx, runId, stage, { ...found, ...known }))) throw new Cancelled();
    });
    await keepOutcome(ctx, runId, 'ENDED', { ...found, ...known });
  } finally {
    clearInterval(look);
    await solver.close();
  }
};

/** A run is not tried again: who asked is waiting, and can ask again. */
export const makeFundingTask =
  (background: () => Context): Task =>
  async (payload) => {
    const { runId } = Payload.parse(payload);
    const ctx = background();
    try {
      await reckon(ctx, runId);
    } catch (error) {
      if (error instanceof Cancelled) return;
      ctx.log.error({ err: error, run: runId }, 'a run of the explorer failed');
      await failRun(background(), runId);
    }
  };
