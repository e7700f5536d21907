/** `pnpm security` runs every attack in full; the test suite runs the same scripts with smaller counts. */
export const isFull = process.env['QAITA_SECURITY'] === 'full';

/** How many times an attack is tried. */
export const times = (bounded: number, full: number): number => (isFull ? full : bounded);

/** Prints a figure of the run; the expectation is in the test beside it. Timings are only expected in full runs. */
export const figure = (name: string, value: number | string): void => {
  process.stdout.write(`figure · ${name}: ${value}\n`);
};
