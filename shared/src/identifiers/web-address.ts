/** Longer ones are no addresses of acts; every browser and mail reader still takes this one whole. */
const LONGEST_ADDRESS = 2_000;

/**
 * Whether a typed text is the address of a public page: https, a host with a dot, nobody's name and password in it, no
 * space and no control character anywhere. The letters must be the address itself: `URL` alone forgives spaces and tabs.
 */
export const isHttpsAddress = (text: string): boolean => {
  if (text.length > LONGEST_ADDRESS || !/^https:\/\/[^\s\p{C}\\]+$/u.test(text)) return false;
  try {
    const { hostname, username, password } = new URL(text);
    return hostname.includes('.') && username === '' && password === '';
  } catch {
    return false;
  }
};
