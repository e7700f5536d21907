import { Kind } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

const fieldsIn = (selections: readonly SelectionNode[], fragments: Fragments): FieldNode[] =>
  selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    const inner = one.kind === Kind.INLINE_FRAGMENT ? one : fragments[one.name.value];
    return inner ? fieldsIn(inner.selectionSet.selections, fragments) : [];
  });

const below = (fields: readonly FieldNode[], fragments: Fragments): FieldNode[] =>
  fields.flatMap(({ selectionSet }) => (selectionSet ? fieldsIn(selectionSet.selections, fragments) : []));

const select = ({ fieldNodes, fragments }: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> => {
  const fields = path.reduce((found, name) => below(found, fragments).filter((field) => field.name.value === name), fieldNodes);
  return new Set(below(fields, fragments).map(({ name }) => name.value));
};

const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

/**
 * Names of the fields that a document may ask for at the end of a path below the field that is being resolved, in whatever
 * fragments and under whatever conditions.
 */
export const selectedFields = (info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> => {
  const [field] = info.fieldNodes;
  if (!field || info.fieldNodes.length > 1) return select(info, path);
  const ofField = known.get(field) ?? new Map<string, ReadonlySet<string>>();
  known.set(field, ofField);
  const key = path.join('.');
  const selected = ofField.get(key) ?? select(info, path);
  ofField.set(key, selected);
  return selected;
};
