/** Something in the record that is not as it was: which table, which row or seal, and what about it. */
export interface Fault {
  readonly table: string;
  readonly key: string;
  readonly what: string;
}

export const fault = (table: string, key: string, what: string): Fault => ({ table, key, what });

export const sealFault = (number: string | number, what: string): Fault => fault('event_seal', String(number), what);

export const faultLine = ({ table, key, what }: Fault): string => `${table} ${key}: ${what}`;
