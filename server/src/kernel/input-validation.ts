import { validate } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { FIELD_RULES } from 'shared/problems/problems.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { badInput } from './problems.ts';

/** class-validator's names of errors → our rules. Its messages, and the echo of the input in them, are not passed on. */
const FIELD_RULE_OF: Record<string, FieldRule> = {
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  isLength: 'TOO_LONG',
  arrayMaxSize: 'TOO_LONG',
  arrayMinSize: 'TOO_SHORT',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  isInt: 'NOT_WHOLE',
  isIn: 'UNKNOWN_VALUE',
  httpsAddress: 'HTTPS_ADDRESS',
};

const isFieldRule = (word: string): word is FieldRule => FIELD_RULES.some((rule) => rule === word);

const fieldRule = (constraints: Record<string, string>): FieldRule => {
  const names = Object.keys(constraints);
  const own = names.find(isFieldRule);
  return own ?? names.map((name) => FIELD_RULE_OF[name]).find((rule) => rule !== undefined) ?? 'INVALID';
};

type Tree = Pick<ValidationError, 'property' | 'constraints' | 'children'>;

const flatten = (trees: readonly Tree[], above: string): FieldProblem[] =>
  trees.flatMap((tree) => {
    const path = above ? `${above}.${tree.property}` : tree.property;
    const own = tree.constraints ? [{ path, rule: fieldRule(tree.constraints) }] : [];
    return [...own, ...flatten(tree.children ?? [], path)];
  });

/** Of a thousand wrong clauses not all need to be named. */
const MOST_NAMED = 100;

/** Runs the validators of an input argument, in depth; an error is named by its path in the input (`clauses.3.sourceUrl`). */
export const validateArgument = async (value: unknown): Promise<void> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const trees = await validate(value, {
    skipMissingProperties: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  if (trees.length > 0) throw badInput(...flatten(trees, '').slice(0, MOST_NAMED));
};
