/** A row or seal of the record that has changed: its table, its key, and what is wrong. */
export interface Fault {
  readonly table: string;
  readonly key: string;
  readonly what: string;
}

export const fault = (table: string, key: string, what: string): Fault => ({ table, key, what });

export const sealFault = (number: string | number, what: string): Fault => fault('event_seal', String(number), what);

export const faultLine = ({ table, key, what }: Fault): string => `${table} ${key}: ${what}`;
