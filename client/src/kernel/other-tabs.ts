const CHANNEL = 'qaita-session';

/** Tells the other tabs of this browser that somebody has signed in or out. */
export const tellOtherTabs = (): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
};

/** Calls back when another tab has reported a change. Returns a function that stops listening. */
export const heedOtherTabs = (onChange: () => void): (() => void) => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onChange);
  return () => channel.close();
};
