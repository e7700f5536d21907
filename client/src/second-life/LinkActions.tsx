import { useState } from 'react';
import type { ReactElement } from 'react';
import { LINK_LIMITS } from 'shared/second-life/chain.ts';
import { useSender } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import type { LinkRow } from './chain-rows.ts';
import { EndLinkDocument, RefuseLinkDocument, StateLinkDocument } from './second-life.graphql.ts';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';

interface Props {
  readonly link: LinkRow;
  /** Whether the reader is of the steward or of the town's akimat. */
  readonly maySay: boolean;
  readonly onChanged: () => Promise<unknown>;
}

const useActions = ({ link, onChanged }: Omit<Props, 'maySay'>) => {
  const { run, pending, problem } = useSender();
  // One id for each place in the list: what is sent again after a lost answer says it once.
  const [id] = useState(() => crypto.randomUUID());
  const pair = { id, opportunity: link.opportunity, measure: link.measure, utility: link.utility };
  const after = async (sent: object | null): Promise<void> => {
    if (sent) await onChanged();
  };
  return {
    pending,
    problem,
    confirm: async () => after(await run(StateLinkDocument, { input: pair })),
    refuse: async (words: string) => after(await run(RefuseLinkDocument, { input: { ...pair, words } })),
    end: async (words: string) => after(link.said && (await run(EndLinkDocument, { input: { id: link.said.id, words } }))),
  };
};

const Why = ({
  isBusy,
  onSay,
  onLeave,
}: {
  readonly isBusy: boolean;
  readonly onSay: (words: string) => void;
  readonly onLeave: () => void;
}) => {
  const t = useWords(SECOND_LIFE_WORDS);
  const say = useFieldWords();
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const isEmpty = words.trim() === '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) onSay(words);
      }}
    >
      <TextArea
        label={t('why')}
        rows={2}
        longest={LINK_LIMITS.words}
        value={words}
        problem={isTried && isEmpty ? say('REQUIRED') : null}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="actions">
        <Button type="submit" busy={isBusy}>
          {t('send')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {t('leave')}
        </Button>
      </p>
    </form>
  );
};

/** What the steward or the akimat says of a link: confirms or refuses a proposed one, ends an own one. */
export const LinkActions = ({ link, maySay, onChanged }: Props): ReactElement | null => {
  const t = useWords(SECOND_LIFE_WORDS);
  const { pending, problem, confirm, refuse, end } = useActions({ link, onChanged });
  const [isAsking, setAsking] = useState(false);
  const isOwn = link.said?.viewerCanEnd === true;
  if (!(link.said ? isOwn : maySay)) return null;
  const what = <span className="hidden">{`: ${link.place.title.text}`}</span>;
  return (
    <div className="no-print">
      <ProblemNotice problem={problem} />
      {isAsking ? (
        <Why isBusy={pending} onSay={(words) => void (link.said ? end(words) : refuse(words))} onLeave={() => setAsking(false)} />
      ) : (
        <p className="actions">
          {!link.said && (
            <Button busy={pending} onClick={() => void confirm()}>
              {t('confirm')}
              {what}
            </Button>
          )}
          <Button look="quiet" onClick={() => setAsking(true)}>
            {t(link.said ? 'end' : 'refuse')}
            {what}
          </Button>
        </p>
      )}
    </div>
  );
};
