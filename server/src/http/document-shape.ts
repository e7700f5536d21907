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

/** How large a document is, told from its text and the schema alone. */
export interface Shape {
  /** Fields inside each other. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields with selections that stand beside one of the same name, and fragments: what must be compared in pairs to merge them. */
  readonly merges: number;
  /** Mutations that are called, with fragments unfolded, in order and as often as they stand there. */
  readonly mutations: readonly string[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));

const operationsOf = (document: DocumentNode): OperationDefinitionNode[] =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));

/** The same of a part of a document, whose outermost fields may turn out to be its roots. */
type Part = Omit<Shape, 'mutations'> & { readonly roots: readonly string[] };

const NOTHING: Part = { depth: 0, aliases: 0, merges: 0, roots: [] };

const ONE_MERGE: Part = { ...NOTHING, merges: 1 };

/** Longer than this a list of roots only proves what its first entries prove. */
const MOST_ROOTS = 100;

const joined = (one: Part, other: Part): Part => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  merges: one.merges + other.merges,
  roots: [...one.roots, ...other.roots].slice(0, MOST_ROOTS),
});

/** Depth, aliases, merges and mutations of a document with its fragments unfolded; each fragment is measured once. */
export const measure = (document: DocumentNode): Shape => {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Part>();
  const ofFragment = (name: string): Part => {
    const done = known.get(name);
    if (done) return done;
    // A fragment inside itself is refused by validation; here it must only not go round for ever.
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
 * Fields of a document once fragments are unfolded and every field of an interface or union stands for each of its
 * possible types: what a compiler writes out, and the work of planning that nesting can multiply (possible types to the
 * power of nested abstract fields). Counted once for each pair of selection and type, so counting itself stays small.
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
