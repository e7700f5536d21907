import pg from 'pg';
import { numbersFrom } from '../crash/moments.ts';

/** Repeats a run: it determines rows, columns and bytes. */
export const SEED = Number(process.env['SECURITY_SEED'] ?? 20_261_129);

/** A byte of a stored value, changed past all triggers, policies and foreign keys. */
export interface Tampering {
  readonly table: string;
  readonly column: string;
  /** Key of the row before and after: a changed key means that one row has gone and another has come. */
  readonly keys: readonly string[];
  readonly was: string;
  readonly became: string;
  undo(): Promise<void>;
}

interface Target {
  readonly table: string;
  readonly key: string;
  /** Condition for rows that are in the record. */
  readonly rows: string;
}

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/[0-9]/, '0123456789'],
  [/[a-f]/, 'abcdef'],
  [/[g-z]/, 'ghijklmnopqrstuvwxyz'],
  [/[A-Z]/, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [/[а-я]/, 'абвгдежзийклмнопрстуфхцчшщыэюя'],
  [/[А-Я]/, 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'],
];

/** An attacker with all rights over the database, whose choices the seed determines. */
export class Tamperer {
  private readonly next = numbersFrom(SEED);
  /** Columns are taken in turn, so that none is left out. */
  private turn = 0;

  private constructor(private readonly client: pg.Client) {}

  public static async on(superuserUrl: string): Promise<Tamperer> {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`set session_replication_role = replica; set timezone = 'UTC'`);
    return new Tamperer(client);
  }

  public async run(statement: string, values: readonly unknown[] = []): Promise<Record<string, string>[]> {
    return (await this.client.query<Record<string, string>>(statement, [...values])).rows;
  }

  public end(): Promise<void> {
    return this.client.end();
  }

  /** Changes one byte of one value of one row, whichever the database accepts. */
  public async changeOneByte(target: Target): Promise<Tampering> {
    for (let tries = 0; tries < 500; tries += 1) {
      const done = await this.tryByte(target);
      if (done) return done;
    }
    throw new Error(`No byte of ${target.table} can be changed.`);
  }

  private pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  private inTurn(columns: readonly Record<string, string>[]): Record<string, string> {
    this.turn += 1;
    return columns[this.turn % columns.length] ?? {};
  }

  private otherText(text: string): string {
    const at = Math.floor(this.next() * text.length);
    const letters = OTHERS.find(([kind]) => kind.test(text[at] ?? ''))?.[1];
    return letters ? text.slice(0, at) + this.pick([...letters]) + text.slice(at + 1) : text;
  }

  private async tryByte({ table, key, rows }: Target): Promise<Tampering | null> {
    const columns = await this.run(
      `select attname::text as name, atttypid::regtype::text as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    );
    const ids = await this.run(`select ${key}::text as id from ${table} where ${rows} order by 1`);
    const { name = '', type = '' } = this.inTurn(columns);
    const { id = '' } = this.pick(ids);
    const [{ value: was } = {}] = await this.run(`select ${name}::text as value from ${table} where ${key}::text = $1`, [id]);
    if (!was) return null;
    const became = this.otherText(was);
    if (became === was) return null;
    const [changed] = await this.run(
      `update ${table} set ${name} = $1::text::${type} where ${key}::text = $2 and $1::text::${type} is distinct from ${name}
      returning ${key}::text as id, ${name}::text as value`,
      [became, id],
    ).catch(() => []);
    if (!changed) return null;
    const now = changed['id'] ?? '';
    const undo = async (): Promise<void> => {
      await this.run(`update ${table} set ${name} = $1::text::${type} where ${key}::text = $2`, [was, now]);
    };
    return { table, column: name, keys: [id, now], was, became: changed['value'] ?? '', undo };
  }
}
