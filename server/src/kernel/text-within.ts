import { ValidateBy } from 'class-validator';
import { excessOf } from 'shared/texts/length.ts';

/** A text written by people: counted as the form counts it, in characters after tidying. */
export const TextWithin = (longest: number): PropertyDecorator =>
  ValidateBy({
    name: 'TOO_LONG',
    validator: { validate: (value) => typeof value === 'string' && excessOf(value, longest) === 0, defaultMessage: () => '' },
  });
