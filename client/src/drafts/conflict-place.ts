/** Where on the page the two versions are shown side by side. */
export const CONFLICT_PLACE = 'draft-conflict';
