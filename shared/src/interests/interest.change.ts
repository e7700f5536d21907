/**
 * Who changed an expression of interest last, as far as the reader may know: the reader elsewhere, somebody of the same
 * organisation, or the other side.
 */
export const CHANGE_AUTHORS = ['SELF', 'COLLEAGUE', 'OTHER_SIDE'] as const;
export type ChangeAuthor = (typeof CHANGE_AUTHORS)[number];
