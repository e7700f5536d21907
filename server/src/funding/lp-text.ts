import type { Program, ProgramRow } from 'shared/funding/program.ts';

const term = (coefficient: number, column: number): string => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${column}`;

/** Readers of the format limit a line to some hundred characters. */
const PER_LINE = 8;

const sum = (terms: readonly string[]): string =>
  Array.from({ length: Math.ceil(terms.length / PER_LINE) }, (_, line) =>
    terms.slice(line * PER_LINE, (line + 1) * PER_LINE).join(' '),
  ).join('\n ');

const rowLines = ({ columns, coefficients, lower, upper }: ProgramRow): string[] => {
  const expression = sum(columns.map((column, index) => term(coefficients[index] ?? 0, column)));
  // A row of nothing, such as a floor of a town without measures, has to hold a column.
  const side = expression === '' ? '0 x0' : expression;
  return [...(lower === null ? [] : [`${side} >= ${lower}`]), ...(upper === null ? [] : [`${side} <= ${upper}`])];
};

/** The programme in CPLEX's LP format, its columns named x0, x1, … */
export const lpText = ({ objective, binaries, lower, upper, rows }: Program): string => {
  const bounds = lower.map((least, column) => `${least} <= x${column} <= ${upper[column] ?? 1}`);
  const integers = Array.from({ length: binaries }, (_, column) => `x${column}`);
  return [
    'Maximize',
    ` value: ${sum(objective.map((worth, column) => term(worth, column))) || '0 x0'}`,
    'Subject To',
    ...rows.flatMap(rowLines).map((line, index) => ` r${index}: ${line}`),
    'Bounds',
    ...bounds.map((line) => ` ${line}`),
    'General',
    ` ${sum(integers)}`,
    'End',
    '',
  ].join('\n');
};
