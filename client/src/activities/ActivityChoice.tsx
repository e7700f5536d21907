import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { ACTIVITY_WORDS } from './activities.words.ts';
import { activityText, findDivision } from './activity.ts';
import type { Division } from './activity.ts';
import { ActivityField } from './ActivityField.tsx';

const NO_DIVISIONS: readonly Division[] = [];

interface Props {
  readonly label: ReactNode;
  readonly problem?: string | null;
  readonly name?: string | undefined;
  /** Null until the classifier has been loaded. */
  readonly divisions: readonly Division[] | null;
  /** Empty: none is chosen. */
  readonly code: string;
  /** Divisions offered beside the field for one press. */
  readonly stated?: readonly string[];
  readonly onCode: (code: string) => void;
}

/** The text of the field: the reader's own words as long as they name the chosen division, else its name. */
const useText = ({ divisions, code }: Props) => {
  const known = divisions ?? NO_DIVISIONS;
  const [typed, setTyped] = useState<string | null>(null);
  const own = typed !== null && (findDivision(typed, known)?.code ?? '') === code ? typed : null;
  const chosen = known.find((division) => division.code === code);
  return { text: own ?? (chosen ? activityText(chosen) : code), setTyped };
};

interface StatedProps {
  readonly divisions: readonly Division[];
  readonly onChoose: (division: Division) => void;
}

const Stated = ({ divisions, onChoose }: StatedProps): ReactElement | null => {
  const t = useWords(ACTIVITY_WORDS);
  if (divisions.length === 0) return null;
  return (
    <fieldset className="figure-ways">
      <legend>{t('stated')}</legend>
      {divisions.map((division) => (
        <Button key={division.code} onClick={() => onChoose(division)}>
          {activityText(division)}
        </Button>
      ))}
    </fieldset>
  );
};

/** One activity of the classifier; a text that matches none stays in the field with a message. */
export const ActivityChoice = (props: Props): ReactElement => {
  const { label, problem = null, name, code, stated = [], onCode } = props;
  const divisions = props.divisions ?? NO_DIVISIONS;
  const t = useWords(ACTIVITY_WORDS);
  const { text, setTyped } = useText(props);
  /** While typing, an incomplete name is not an error. */
  const [isTyping, setIsTyping] = useState(false);
  const read = (words: string): Division | null => findDivision(words, divisions);
  const choose = (division: Division): void => {
    setTyped(activityText(division));
    onCode(division.code);
  };
  const isUnknown = text.trim() !== '' && divisions.length > 0 && read(text) === null;
  return (
    <>
      <ActivityField
        label={label}
        problem={isTyping ? null : isUnknown ? t('notFound') : problem}
        name={name}
        text={text}
        onFocus={() => setIsTyping(true)}
        onText={(words) => {
          setTyped(words);
          onCode(read(words)?.code ?? '');
        }}
        onChoose={choose}
        onSettle={(words) => {
          setIsTyping(false);
          const division = read(words);
          if (division) choose(division);
        }}
      />
      <Stated divisions={code === '' ? divisions.filter((division) => stated.includes(division.code)) : NO_DIVISIONS} onChoose={choose} />
    </>
  );
};
