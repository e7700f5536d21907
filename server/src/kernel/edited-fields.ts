import { ArrayMaxSize, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, Float, Int } from 'type-graphql';
import { SafeIntScalar } from './scalars.ts';
import { TextWithin } from './text-within.ts';

// Fields of classes that are both read and written: what an editor reads is what it sends back.

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, name) => {
    for (const decorate of decorators) decorate(target, name);
  };

/** A text that may be missing. */
export const OptionalText = (longest: number, description?: string): PropertyDecorator =>
  all(
    IsOptional(),
    TextWithin(longest),
    Field(() => String, { nullable: true, ...(description ? { description } : {}) }),
  );

export interface Bounds {
  readonly min?: number;
  readonly max: number;
  readonly description?: string;
}

/** A figure that may be unknown. */
export const OptionalFigure = ({ min = 0, max, description }: Bounds): PropertyDecorator =>
  all(
    IsOptional(),
    Min(min),
    Max(max),
    Field(() => Float, { nullable: true, ...(description ? { description } : {}) }),
  );

/** A whole number that may be unknown, within ±2³¹. */
export const OptionalWhole = ({ min = 0, max, description }: Bounds): PropertyDecorator =>
  all(
    IsOptional(),
    Min(min),
    Max(max),
    Field(() => Int, { nullable: true, ...(description ? { description } : {}) }),
  );

/** A sum in whole units of its currency. */
export const Sum = (max: number, description: string): PropertyDecorator =>
  all(
    Min(1),
    Max(max),
    Field(() => SafeIntScalar, { description }),
  );

/** A list of objects of a class that is both read and written. */
export const ListOf = (item: () => object, longest: number, description?: string): PropertyDecorator =>
  all(
    ArrayMaxSize(longest),
    Field(() => [item()] as never, description ? { description } : {}),
  );

/** A word of the kernel's own making: a slug, a number of a register. */
export const OptionalWord = (longest: number, description?: string): PropertyDecorator =>
  all(
    IsOptional(),
    Length(1, longest),
    Field(() => String, { nullable: true, ...(description ? { description } : {}) }),
  );
