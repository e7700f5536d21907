import { forbidden } from './problems.ts';

/** Stops an action that the actor has no right to, before anything has changed. Only `true` admits. */
export const allow = (permitted: boolean): void => {
  if (permitted !== true) throw forbidden();
};
