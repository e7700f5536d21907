import { getMetadataStorage as getRules, ValidateNested } from 'class-validator';
import type { ValidationTypes } from 'class-validator';
import { getMetadataStorage as getTypes, ID, Float } from 'type-graphql';
import { SafeIntScalar } from './scalars.ts';

type Field = ReturnType<typeof getTypes>['fields'][number];
type Class = Field['target'];

const NESTED = 'nestedValidation' satisfies (typeof ValidationTypes)['NESTED_VALIDATION'];

const inputClasses = (): ReadonlySet<unknown> => new Set(getTypes().inputTypes.map(({ target }) => target));

/** Fields of all classes for client input. */
const inputFields = (): Field[] => {
  const { inputTypes, argumentTypes, fields } = getTypes();
  const holders = new Set<Class>([...inputTypes, ...argumentTypes].map(({ target }) => target));
  return fields.filter(({ target }) => holders.has(target));
};

const nestedFields = (): Field[] => {
  const classes = inputClasses();
  return inputFields().filter(({ getType }) => classes.has(getType()));
};

interface FieldRule {
  readonly type: string;
  readonly name: string;
  readonly each: boolean;
}

const rulesOf = ({ target, name }: Field): FieldRule[] =>
  getRules()
    .getTargetValidationMetadatas(target, '', false, false)
    .filter(({ propertyName }) => propertyName === name)
    .map(({ type, name: rule = '', each }) => ({ type, name: rule, each }));

const isDeep = (field: Field): boolean => rulesOf(field).some(({ type }) => type === NESTED);

/**
 * Makes validators run on nested inputs, through lists and optional fields. class-validator skips fields without a decorator;
 * here the schema itself supplies it, so that none can be forgotten.
 */
export const validateInDepth = (): void => {
  for (const field of nestedFields()) if (!isDeep(field)) ValidateNested()(field.target.prototype, field.name);
};

const wordFor = ({ target, name }: Field): string => `${target.name}.${name}`;

/** Fields with a nested input whose validators would not run. */
export const shallowFields = (): string[] =>
  nestedFields()
    .filter((field) => !isDeep(field))
    .map(wordFor);

const TEXT_BOUNDS = ['maxLength', 'TOO_LONG', 'isLength', 'matches', 'isUuid', 'httpsAddress'];

/** Validators that bound a plain value of each type; 32-bit numbers and enums are bounded by their type. */
const BOUNDS = new Map<unknown, readonly (readonly string[])[]>([
  [String, [TEXT_BOUNDS]],
  [ID, [TEXT_BOUNDS]],
  [Float, [['min'], ['max']]],
  [Number, [['min'], ['max']]],
  [SafeIntScalar, [['min'], ['max']]],
]);

const isBounded = (field: Field): boolean => {
  const rules = rulesOf(field);
  const isList = field.typeOptions.array === true;
  const ofValue = rules.filter(({ each }) => each === isList).map(({ name }) => name);
  const isEnough = (BOUNDS.get(field.getType()) ?? []).every((names) => names.some((name) => ofValue.includes(name)));
  return isEnough && (!isList || rules.some(({ name }) => name === 'arrayMaxSize'));
};

/** Fields that would accept a text, a list or a number of any size. */
export const boundlessFields = (): string[] =>
  inputFields()
    .filter((field) => !isBounded(field))
    .map(wordFor);

/** Stops the start while an input would not be fully checked. */
export const refuseUncheckedInputs = (): void => {
  const problems = [
    ...shallowFields().map((name) => `${name} is not validated in depth`),
    ...boundlessFields().map((name) => `${name} has no bound`),
  ];
  if (problems.length > 0) throw new Error(`Inputs would pass unchecked: ${problems.join('; ')}.`);
};
