/** Control characters and halves of characters: XML has no place for them, and readers of other files pass over them, so that `\0=1` would begin with its second sign. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The text without what no file can carry. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** What parts lines, for readers of any kind: line ends, and Unicode's own signs for them. */
const LINE_ENDS = /[\r\n\u000b\u000c\u0085\u2028\u2029]+/g;

/** The text as one line, for places that have only one. */
export const oneLine = (text: string): string => printable(text.replace(LINE_ENDS, ' '));
