import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLSafeInt } from 'graphql-scalars';

const textScalar = (name: string, description: string, accepts: (text: string) => boolean): GraphQLScalarType<string, string> => {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name} is malformed.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : parse(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
};

/** JavaScript has a year 0000, PostgreSQL does not. */
const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const isRealDay = (text: string): boolean => {
  try {
    return isDay(text);
  } catch {
    return false;
  }
};

export const DateScalar = textScalar('Date', 'Calendar day, ISO 8601 (2026-11-25). Days are Kazakhstan days, UTC+5.', isRealDay);

export const DateTimeScalar = textScalar('DateTime', 'Instant, ISO 8601, UTC (2026-11-25T09:30:00.000Z).', (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(text),
);

export const PartialDateScalar = textScalar(
  'PartialDate',
  'A date as far as it is known: a decade (1990s), a year (2012), a month (2022-06) or a day (2022-06-03).',
  (text) => /^\d{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text),
);

/** Whole numbers beyond the 2·10⁹ of GraphQL's Int: tenge sums reach 10¹². */
export const SafeIntScalar = GraphQLSafeInt;
