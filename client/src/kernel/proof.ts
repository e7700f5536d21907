type Ask = () => Promise<boolean>;

let asker: Ask | null = null;
let asked: Promise<boolean> | null = null;

/** Says who asks the reader to prove who is there; true once it is proved. Answers how to take that back. */
export const proveBy = (ask: Ask): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
};

/** Steps that are refused at the same time wait for one proof. */
export const askForProof = (): Promise<boolean> => {
  asked ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asked = null;
  });
  return asked;
};
