import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { CHANGE_AUTHORS } from 'shared/interests/interest.change.ts';
import { NAMED_PARTIES } from 'shared/interests/interest.fields.ts';
import { INTEREST_MOVES, INTEREST_STATES, SIDES } from 'shared/interests/interest.machine.ts';
import { NAME_NOTICES } from 'shared/texts/alphabets.ts';

export const InterestStateEnum = graphqlEnum('InterestState', INTEREST_STATES, 'State of an expression of interest.');
export const ChangeAuthorEnum = graphqlEnum(
  'ChangeAuthor',
  CHANGE_AUTHORS,
  'Who changed something last: the viewer elsewhere, somebody of the viewer’s organisation, or the other side.',
);
export const InterestMoveEnum = graphqlEnum('InterestMove', INTEREST_MOVES, 'A step of the state machine of an expression of interest.');
export const NamedPartyEnum = graphqlEnum('NamedParty', NAMED_PARTIES, 'Whose name it is.');
export const NameNoticeEnum = graphqlEnum(
  'NameNoticeKind',
  NAME_NOTICES,
  'MIXED_ALPHABETS: letters of two alphabets in one word. LATIN_LEGAL_FORM: TOO and the like typed in Latin. LOOKALIKE_WORD: a word in another alphabet than the rest that looks the same.',
);
export const SideEnum = graphqlEnum('Side', SIDES, 'The two parties to an expression of interest.');
