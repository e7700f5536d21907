/** Who changed an expression of interest last, as the one who asks may know it: oneself elsewhere, somebody of the same organisation, or the other side. */
export const CHANGE_AUTHORS = ['SELF', 'COLLEAGUE', 'OTHER_SIDE'] as const;
export type ChangeAuthor = (typeof CHANGE_AUTHORS)[number];
