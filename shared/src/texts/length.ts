import { tidyText } from './characters.ts';

/** Length of a text: its Unicode characters (code points) after tidying. The browser counts differently: an emoji is two. */
export const lengthOf = (text: string): number => [...tidyText(text)].length;

/** By how many characters a text is too long. */
export const excessOf = (text: string, longest: number): number => (text.length <= longest ? 0 : Math.max(0, lengthOf(text) - longest));
