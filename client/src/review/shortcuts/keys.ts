/** What can be done by one key, in the order of the help. */
export const ACTIONS = [
  'rowNext',
  'rowPrevious',
  'partOurs',
  'partInvestors',
  'partOver',
  'caseNext',
  'casePrevious',
  'take',
  'decide',
  'note',
  'queue',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Places on the keyboard, not letters: they are the same under the Russian and the Kazakh layout. */
const CODES: Record<Action, string> = {
  rowNext: 'KeyJ',
  rowPrevious: 'KeyK',
  partOurs: 'Digit1',
  partInvestors: 'Digit2',
  partOver: 'Digit3',
  caseNext: 'KeyN',
  casePrevious: 'KeyP',
  take: 'KeyA',
  decide: 'KeyD',
  note: 'KeyM',
  queue: 'KeyU',
};

/** As it is printed on a key. */
export const keyOf = (action: Action): string => CODES[action].replace(/^(Key|Digit)/, '');

interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The action of a key without Ctrl, Alt or Shift; HELP for a question mark under any layout. */
export const actionOf = ({ code, key, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Action | 'HELP' | null => {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === '?' || (shiftKey && code === 'Slash')) return 'HELP';
  return shiftKey ? null : (ACTIONS.find((action) => CODES[action] === code) ?? null);
};
