type Ask = () => Promise<boolean>;

let asker: Ask | null = null;
let asked: Promise<boolean> | null = null;

/**
 * Registers the function that asks the reader for a proof of identity; it returns true once proved. Returns a function that
 * unregisters it.
 */
export const proveBy = (ask: Ask): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
};

/** Steps refused at the same time wait for one proof. */
export const askForProof = (): Promise<boolean> => {
  asked ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asked = null;
  });
  return asked;
};
