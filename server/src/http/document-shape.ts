import { getNamedType, isAbstractType, isCompositeType, isObjectType, Kind, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** The size of a document, determined from its text and the schema alone. */
export interface Shape {
  /** Depth of nested fields. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields with selections beside one of the same name, and fragments: validation compares them in pairs to merge them. */
  readonly merges: number;
  /** Mutations that are called, with fragments expanded, in order and as often as they occur. */
  readonly mutations: readonly string[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));

const operationsOf = (document: DocumentNode): OperationDefinitionNode[] =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));

/** The same for a part of a document whose outermost fields may be root fields. */
type Part = Omit<Shape, 'mutations'> & { readonly roots: readonly string[] };

const NOTHING: Part = { depth: 0, aliases: 0, merges: 0, roots: [] };

const ONE_MERGE: Part = { ...NOTHING, merges: 1 };

/** A longer list of root fields says nothing that its first entries do not say. */
const MOST_ROOTS = 100;

const joined = (one: Part, other: Part): Part => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  merges: one.merges + other.merges,
  roots: [...one.roots, ...other.roots].slice(0, MOST_ROOTS),
});

/** Depth, aliases, merges and mutations of a document with its fragments expanded; each fragment is measured once. */
export const measure = (document: DocumentNode): Shape => {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Part>();
  const ofFragment = (name: string): Part => {
    const done = known.get(name);
    if (done) return done;
    // Validation refuses a fragment inside itself; here it must only not loop for ever.
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelections(fragment.selectionSet) : NOTHING;
    known.set(name, shape);
    return shape;
  };
  const ofSelections = (set: SelectionSetNode): Part => {
    const names = new Set<string>();
    return set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return joined(sum, joined(ofFragment(node.name.value), ONE_MERGE));
      const inner = node.selectionSet ? ofSelections(node.selectionSet) : NOTHING;
      if (node.kind === Kind.INLINE_FRAGMENT) return joined(sum, joined(inner, ONE_MERGE));
      const name = node.alias?.value ?? node.name.value;
      const repeats = node.selectionSet && names.has(name) ? 1 : 0;
      names.add(name);
      return joined(sum, {
        depth: inner.depth + 1,
        aliases: inner.aliases + (node.alias ? 1 : 0),
        merges: inner.merges + repeats,
        roots: [node.name.value],
      });
    }, NOTHING);
  };
  const { roots: mutations, ...shape } = operationsOf(document)
    .map(({ operation, selectionSet }) => ({
      ...ofSelections(selectionSet),
      ...(operation === OperationTypeNode.MUTATION ? {} : { roots: [] }),
    }))
    .reduce(joined, NOTHING);
  return { ...shape, mutations: mutations.filter((name) => name !== '__typename') };
};

const typesOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] => {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
};

/**
 * Number of fields of a document once fragments are expanded and every field of an interface or union is repeated for each
 * possible type: what a compiler writes out, and the planning work that nesting multiplies (possible types to the power of
 * nested abstract fields). Counted once for each pair of selection and type, so the counting itself stays cheap.
 */
export const expansionOf = (schema: GraphQLSchema, document: DocumentNode): number => {
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, Map<string, number>>();
  const ofType = (set: SelectionSetNode, type: GraphQLObjectType): number => {
    const ofSet = known.get(set) ?? new Map<string, number>();
    known.set(set, ofSet);
    const done = ofSet.get(type.name);
    if (done !== undefined) return done;
    ofSet.set(type.name, 0);
    const count = set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1 + (node.selectionSet ? below(node.selectionSet, type, node.name.value) : 0);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (!fragment) return sum;
      return sum + (applies(fragment.typeCondition?.name.value, type) ? ofType(fragment.selectionSet, type) : 0);
    }, 0);
    ofSet.set(type.name, count);
    return count;
  };
  const below = (set: SelectionSetNode, parent: GraphQLObjectType, field: string): number => {
    const inner = parent.getFields()[field];
    return inner ? typesOf(schema, getNamedType(inner.type)).reduce((sum, type) => sum + ofType(set, type), 0) : set.selections.length;
  };
  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    const wanted = condition === undefined ? type : schema.getType(condition);
    return isCompositeType(wanted) && typesOf(schema, wanted).includes(type);
  };
  return operationsOf(document).reduce((sum, { operation, selectionSet }) => {
    const root = schema.getRootType(operation);
    return sum + (root ? ofType(selectionSet, root) : 0);
  }, 0);
};
