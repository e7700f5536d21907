// Lint rule for TypeORM's entity manager, where a mistake can leak or overwrite rows.

/** These write whatever they are given, take SQL as text, or affect rows without a condition. */
const FORBIDDEN = new Set(['save', 'upsert', 'remove', 'softRemove', 'clear', 'createQueryBuilder', 'getRepository', 'withRepository']);
/** Calls whose second argument selects the rows. */
const BY_CRITERIA = new Set([
  'update',
  'delete',
  'softDelete',
  'findBy',
  'findOneBy',
  'findOneByOrFail',
  'countBy',
  'existsBy',
  'increment',
  'decrement',
]);
/** Calls whose second argument has a `where`, and possibly an `order`. */
const BY_OPTIONS = new Set(['find', 'findOne', 'findOneOrFail', 'findAndCount', 'count', 'exists']);

const BUILT_IN = new Set(['Array', 'Boolean', 'Buffer', 'Date', 'Math', 'Number', 'Object', 'String']);

/** Only entities have capitalised names and are passed to calls as they are. */
const isEntity = (node) => node?.type === 'Identifier' && /^[A-Z][a-z]/.test(node.name) && !BUILT_IN.has(node.name);

const isManager = (node) =>
  (node.type === 'Identifier' && node.name === 'manager') ||
  (node.type === 'MemberExpression' && !node.computed && node.property.name === 'manager');

const isObject = (node) => node?.type === 'ObjectExpression';

/** A literal object that names at least one field itself: an object spread into it may be empty. */
const namesFields = (node) => isObject(node) && node.properties.some(({ type }) => type === 'Property');

/** A list of alternatives is as wide as its widest alternative; an empty one selects every row. */
const isCondition = (node) =>
  node?.type === 'ArrayExpression' ? node.elements.length > 0 && node.elements.every(namesFields) : namesFields(node);

const valueOf = (node, name) => node.properties.find(({ type, key }) => type === 'Property' && key?.name === name)?.value;

const problemOf = (name, given) => {
  if (FORBIDDEN.has(name)) return `${name} is not used: insert, a conditional update, or SQL.`;
  if (BY_CRITERIA.has(name) && !isCondition(given)) return `${name} takes a literal object that names fields: an empty one is every row.`;
  if (!BY_OPTIONS.has(name)) return null;
  if (!isObject(given) || !isCondition(valueOf(given, 'where')))
    return `${name} takes a literal \`where\` that names fields: without one it is every row.`;
  const order = valueOf(given, 'order');
  return order && !namesFields(order) ? `${name} takes a literal \`order\`: text from outside would be SQL.` : null;
};

const safeManager = {
  create: (context) => ({
    CallExpression(node) {
      const { callee, arguments: given } = node;
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      if (!isManager(callee.object) && !isEntity(given[0])) return;
      const message = problemOf(callee.property.name, given[1]);
      if (message) context.report({ node, message });
    },
  }),
};

export default { meta: { name: 'typeorm' }, rules: { 'safe-manager': safeManager } };
