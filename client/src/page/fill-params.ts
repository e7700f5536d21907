export type Params = Readonly<Record<string, string | number>>;

/** Puts the server's numbers and words into a text; what it has none for stays as it is. */
export const fillParams = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
