/** A name to stand between «…»: quotes of its own become the inner ones, „…“. */
export const inQuotes = (name: string): string => name.replaceAll('«', '„').replaceAll('»', '“');
