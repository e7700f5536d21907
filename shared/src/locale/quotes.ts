/** A name to be put between «…»: its own quotation marks become the inner ones, „…“. */
export const withInnerQuotes = (name: string): string => name.replaceAll('«', '„').replaceAll('»', '“');
