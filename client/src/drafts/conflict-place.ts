/** Where on the page the two versions stand side by side. */
export const CONFLICT_PLACE = 'draft-conflict';
