import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { DataProblem } from './data-problem.ts';

type Step = PropertyKey;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const NAMING_FIELDS = ['id', 'key', 'code', 'from'] as const;

/** What identifies a row to a reader of the file: its id, or its number and whose it is. */
const nameRow = (row: unknown, index: number): string => {
  const number = `no. ${index + 1}`;
  if (!isRecord(row)) return number;
  const name = NAMING_FIELDS.map((field) => row[field]).find((value) => typeof value === 'string' && value !== '');
  if (typeof name === 'string') return name;
  const owner = [row['town'], row['indicator']].filter((value) => typeof value === 'string');
  return owner.length > 0 ? `${number} (${owner.join(', ')})` : number;
};

const nameField = (steps: readonly Step[]): string =>
  steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');

const locate = (content: unknown, steps: readonly Step[]): { row: string | null; field: string | null } => {
  const [list, index, ...rest] = steps;
  const rows = isRecord(content) && list !== undefined ? content[String(list)] : undefined;
  if (!Array.isArray(rows) || typeof index !== 'number') return { row: null, field: steps.length > 0 ? nameField(steps) : null };
  return { row: nameRow(rows[index], index), field: rest.length > 0 ? nameField(rest) : null };
};

const asSentence = (message: string): string => message.replace(/\.$/, '').replace(/^Invalid input: /, '');

type Issue = z.core.$ZodIssue;

const problemsOf = (file: string, content: unknown, issue: Issue): DataProblem[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ file, ...locate(content, [...issue.path, key]), message: 'nothing by this name is expected here' }));
  return [{ file, ...locate(content, issue.path), message: asSentence(issue.message) }];
};

const parseJson = (file: string, bytes: string): { content: unknown } | { problem: DataProblem } => {
  try {
    return { content: JSON.parse(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return { problem: { file, row: null, field: null, message: `not JSON (${reason})` } };
  }
};

const readText = async (folder: string, file: string): Promise<string | null> => {
  try {
    return await readFile(path.join(folder, file), 'utf8');
  } catch {
    return null;
  }
};

/** The checked content of one file; null when something is wrong with it, which is then in `problems`. */
export const readDataFile = async <T>(folder: string, file: string, schema: z.ZodType<T>, problems: DataProblem[]): Promise<T | null> => {
  const bytes = await readText(folder, file);
  if (bytes === null) {
    problems.push({ file, row: null, field: null, message: 'the file cannot be read' });
    return null;
  }
  const parsed = parseJson(file, bytes);
  if ('problem' in parsed) {
    problems.push(parsed.problem);
    return null;
  }
  const checked = schema.safeParse(parsed.content);
  if (checked.success) return checked.data;
  problems.push(...checked.error.issues.flatMap((issue) => problemsOf(file, parsed.content, issue)));
  return null;
};
