/** Longer texts are not accepted as addresses of acts; every browser and mail reader still takes an address of this length. */
const LONGEST_ADDRESS = 2_000;

/**
 * Whether a typed text is the address of a public page: https, a host with a dot, no user name or password, no space and no
 * control character anywhere. The text itself is tested, because `URL` alone forgives spaces and tabs.
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
