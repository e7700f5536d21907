import { tidyText } from './characters.ts';

/**
 * How long a text is: its characters as Unicode counts them (code points), once it is tidied as it will be kept. The browser's own
 * count is another: for it an emoji is two.
 */
export const lengthOf = (text: string): number => [...tidyText(text)].length;

/** By how many characters a text is longer than allowed. */
export const excessOf = (text: string, longest: number): number => (text.length <= longest ? 0 : Math.max(0, lengthOf(text) - longest));
