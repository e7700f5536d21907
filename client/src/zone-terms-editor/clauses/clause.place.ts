/** Where a clause is on the page of the editor. */
export const clausePlace = (key: string): string => `clause-${key}`;

/** Where the reason for the change is, in the editor and where the draft is read. */
export const NOTE_PLACE = 'draft-note';

/** Unfolds the target of a link on the page; the browser itself scrolls there, but leaves it folded. */
export const unfold = (place: string): void => {
  const folded = document.getElementById(place)?.closest('details');
  if (folded) folded.open = true;
};
