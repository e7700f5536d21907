import pg from 'pg';
import { hashToken } from 'server/src/kernel/tokens.ts';
import { Random } from '../random.ts';
import { tableOf } from '../report/tables.ts';
import { SETTINGS } from '../settings.ts';
import type { Known } from '../works/known.ts';
import type { FloorWork, Question, Work } from '../works/work.ts';
import { API_WORKS } from '../works/works.ts';
import { FLOOR_OPTIONS } from './options.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsIn = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** What reads or writes a table, in the order of the plan; the joins and sorts between are left out. */
const readsOf = (plan: Json): string[] => {
  const below = objectsIn(plan['Plans']).flatMap(readsOf);
  const relation = plan['Relation Name'] ?? plan['Function Name'];
  const index = plan['Index Name'];
  if (plan['Node Type'] === 'Bitmap Index Scan') return [`${String(plan['Node Type'])} ${String(index)}`, ...below];
  if (typeof relation !== 'string' || plan['Actual Loops'] === 0) return below;
  return [`${String(plan['Node Type'])} ${relation}${typeof index === 'string' ? ` (${index})` : ''}`, ...below];
};

/** The same node several times is told once. */
const shapeOf = (plan: Json): string => {
  const times = new Map<string, number>();
  for (const read of readsOf(plan)) times.set(read, (times.get(read) ?? 0) + 1);
  return [...times].map(([read, count]) => (count === 1 ? read : `${count} × ${read}`)).join('; ');
};

const milliseconds = (value: unknown): string => Number(value).toFixed(2);

const explain = async (
  client: pg.Client,
  name: string,
  { statement, values }: FloorWork,
  question: Question,
): Promise<readonly string[]> => {
  const given = values(question.variables, () => hashToken(question.token ?? '')).map((value) => pg.escapeLiteral(String(value)));
  await client.query(`prepare asked as ${statement}`);
  await client.query('begin');
  // Once for what the first use of a connection costs; what it writes is rolled back both times.
  await client.query(`explain (analyze) execute asked(${given.join(', ')})`);
  await client.query('rollback; begin');
  const { rows } = await client.query(`explain (analyze, buffers, format json) execute asked(${given.join(', ')})`);
  await client.query('rollback; deallocate asked');
  const [root] = objectsIn(Object(rows[0])['QUERY PLAN']);
  const plan = root?.['Plan'];
  if (!isObject(plan)) throw new Error(`there is no plan of ${name}`);
  const pages = Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']);
  return [name, milliseconds(root?.['Execution Time']), milliseconds(root?.['Planning Time']), String(pages), shapeOf(plan)];
};

const HEAD = ['statement', 'ms', 'planned in ms, once', 'pages of 8 kB', 'what it reads and writes'];

/** EXPLAIN (ANALYZE, BUFFERS) of each statement of the floor, with a question of the run. */
export const plansTable = async (adminUrl: string, known: Known): Promise<string> => {
  const client = new pg.Client({ connectionString: adminUrl, options: FLOOR_OPTIONS });
  await client.connect();
  try {
    const lines: (readonly string[])[] = [];
    const explained = API_WORKS.flatMap((work: Work) => (work.floor ? [{ ...work, floor: work.floor }] : []));
    for (const { name, floor, draw } of explained)
      lines.push(await explain(client, name, floor, draw(Random.of(SETTINGS.seed, name, 'plan'), known, 'floor')));
    return tableOf(HEAD, lines);
  } finally {
    await client.end();
  }
};
