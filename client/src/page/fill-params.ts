export type Params = Readonly<Record<string, string | number>>;

/** Fills the server's numbers and words into a text; placeholders without a value are kept. */
export const fillParams = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
