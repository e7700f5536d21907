import { useState } from 'react';
import { CHALLENGE_LIMITS } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { useSending } from '../kernel/useSending.ts';
import { ChallengeFigureDocument } from './challenges-page.graphql.ts';
import type { Brought } from './DocumentField.tsx';

export interface Challenged {
  readonly subject: ChallengeSubject;
  readonly slug: string;
  readonly figure: string;
}

type Broken = 'REQUIRED' | 'TOO_SHORT' | null;

const brokenIn = (words: string): Broken => {
  if (words === '') return 'REQUIRED';
  return words.length < CHALLENGE_LIMITS.wordsFrom ? 'TOO_SHORT' : null;
};

interface Extras {
  readonly proposed: string;
  readonly sourceUrl: string;
  readonly document: Brought | null;
}

const NO_EXTRAS: Extras = { proposed: '', sourceUrl: '', document: null };

const inputOf = ({ proposed, sourceUrl, document }: Extras) => ({
  proposed: proposed.trim() || null,
  sourceUrl: sourceUrl.trim() || null,
  document: document?.id ?? null,
  isDocumentPublic: document?.isPublic ?? null,
});

/** What somebody writes against a figure: the words are kept on the device until they are sent. */
export const useChallenge = (about: Challenged, onSent: () => void) => {
  const { text, write, clear } = useKeptText(`challenge:${about.subject}:${about.slug}`);
  const [extras, setExtras] = useState(NO_EXTRAS);
  const [broken, setBroken] = useState<Broken>(null);
  const { run, pending, problem } = useSending(ChallengeFigureDocument);
  const send = async (): Promise<void> => {
    const words = text.trim();
    const wrong = brokenIn(words);
    setBroken(wrong);
    if (wrong || excessOf(words, CHALLENGE_LIMITS.words) > 0) return;
    if (!(await run({ input: { ...about, words, ...inputOf(extras) } }))) return;
    clear();
    setExtras(NO_EXTRAS);
    onSent();
  };
  const change = (part: Partial<Extras>): void => setExtras((before) => ({ ...before, ...part }));
  return { text, write, extras, change, broken, pending, problem, send };
};
