const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(known.toSorted(([one], [other]) => one.localeCompare(other)).map(([name, part]) => [name, canonical(part)]));
};

/** Two values as one text: equal texts mean equal values, whatever the order of names; what is null counts as not there. */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value));

export const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);
