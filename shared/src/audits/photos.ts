/** Photographs beside one answer. */
export const PHOTOS_PER_ANSWER = 12;
