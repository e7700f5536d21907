/**
 * Control characters and lone surrogates: XML does not allow them, and readers of other formats skip them, so that the text
 * after `\0` in `\0=1` would begin a formula.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text without characters that no file format can contain. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** Line separators for readers of any kind: line ends, and Unicode's own characters. */
const LINE_ENDS = /[\r\n\u000b\u000c\u0085\u2028\u2029]+/g;

/** The text on one line, for places that have only one. */
export const oneLine = (text: string): string => printable(text.replace(LINE_ENDS, ' '));
