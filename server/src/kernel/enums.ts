import { registerEnumType } from 'type-graphql';
import {
  CATEGORIES,
  CLAUSE_GROUPS,
  CLAUSE_UNITS,
  RELIEF_BASES,
  RELIEF_MEASURES,
  TAXES,
  TERMS_STATES,
} from 'shared/special-zones/clauses.ts';
import { TERMS_CHECKS } from 'shared/special-zones/consistency.ts';
import { TEXT_FIELDS } from 'shared/special-zones/figure-checks.ts';
import { CHANGE_EFFECTS, CHANGE_KINDS } from 'shared/special-zones/diff.ts';
import { DOUBT_REASONS, REFUSAL_REASONS, VERDICTS } from 'shared/special-zones/eligibility.ts';
import { EXCLUSIONS, LAND_RIGHTS } from 'shared/special-zones/project.ts';
import { TERM_GAPS } from 'shared/special-zones/relief-term.ts';
import { INVITATION_OUTCOMES, INVITATION_WAYS } from 'shared/identity/invitations.ts';
import { IDENTITY_CHECKS, MEMBERSHIP_ROLES, ORGANISATION_KINDS, SESSION_LEVELS } from 'shared/identity/roles.ts';
import { NAMED_PARTIES } from 'shared/interests/interest.fields.ts';
import { CHANGE_AUTHORS } from 'shared/interests/interest.change.ts';
import { INTEREST_MOVES, INTEREST_STATES, SIDES } from 'shared/interests/interest.machine.ts';
import { LOCALES } from 'shared/locale/locale.ts';
import {
  CONDITIONS,
  CONFIDENCES,
  CONTAMINATIONS,
  CURRENCIES,
  EQUIPMENT,
  DATE_BASES,
  DEAL_TYPES,
  FACT_KEYS,
  LEGAL_STATES,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  RAIL_ANSWERS,
  UTILITIES,
} from 'shared/opportunities/kinds.ts';
import { NEWS_FREQUENCIES, NEWS_REASONS, WATCH_SUBJECTS } from 'shared/saved-searches/vocabulary.ts';
import {
  CONDITION_KEYS,
  CURRENCY_ANSWERS,
  DEAL_ANSWERS,
  FACET_KEYS,
  LEGAL_ANSWERS,
  RANGE_KEYS,
  SEARCH_SORTS,
  SUGGESTION_KINDS,
  UNKNOWN_MODES,
} from 'shared/search/vocabulary.ts';
import { NAME_NOTICES } from 'shared/texts/alphabets.ts';
import { TOWN_LIST_ANSWERS, TOWN_LIST_STATUSES } from 'shared/towns/towns.ts';

type EnumObject = Record<string, string>;

/** A GraphQL enum out of one of the shared lists: the same words in TypeScript, GraphQL and the database. */
const graphqlEnum = (name: string, words: readonly string[], description: string): EnumObject => {
  const object: EnumObject = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(object, { name, description });
  return object;
};

export const LocaleEnum = graphqlEnum('Locale', LOCALES, 'Language of the product.');
export const OpportunityKindEnum = graphqlEnum('OpportunityKind', OPPORTUNITY_KINDS, 'What an investor searches.');
export const OriginEnum = graphqlEnum(
  'Origin',
  ORIGINS,
  'Kept by its steward, compiled from named public sources (not verified, not an offer), or invented.',
);
export const OpportunityStatusEnum = graphqlEnum(
  'OpportunityStatus',
  OPPORTUNITY_STATUSES,
  'State of the thing itself; which apply depends on the kind.',
);
export const DealTypeEnum = graphqlEnum('DealType', DEAL_TYPES, 'How an investor may come in.');
export const RailAnswerEnum = graphqlEnum('RailAnswer', RAIL_ANSWERS, 'Whether the place has a railway siding.');
export const UtilityEnum = graphqlEnum('Utility', UTILITIES, 'What may be laid to a place: networks, a siding, a road for lorries.');
export const ConditionEnum = graphqlEnum(
  'Condition',
  CONDITIONS,
  'State of the structures, from GOOD down to EMERGENCY (unsafe or in ruins). UNKNOWN is an answer of its own.',
);
export const ContaminationEnum = graphqlEnum(
  'Contamination',
  CONTAMINATIONS,
  'Soil and groundwater: clean by test, polluted but under control, polluted so that it limits what may be done there, or severe. UNKNOWN is an answer of its own.',
);
export const LegalStateEnum = graphqlEnum(
  'LegalState',
  LEGAL_STATES,
  'What stands between a buyer and the title. Several may hold at once; CLEAR holds alone.',
);
export const SearchSortEnum = graphqlEnum(
  'SearchSort',
  SEARCH_SORTS,
  'What a list of opportunities is ordered by. Unknown figures come last. RELEVANCE: the best match of the words first, whatever the direction; without words the usual order: what takes expressions of interest, what is not invented, what is documented better, the newest. Sums in tenge stand before those in dollars, which are not converted. DISTANCE needs `near`.',
);
export const DealAnswerEnum = graphqlEnum('DealAnswer', DEAL_ANSWERS, 'How an investor may come in; UNKNOWN where nobody has stated it.');
export const LegalAnswerEnum = graphqlEnum('LegalAnswer', LEGAL_ANSWERS, 'State of the rights; UNKNOWN where nobody has stated it.');
export const EquipmentEnum = graphqlEnum('Equipment', EQUIPMENT, 'What is said to stand at a place.');
export const CurrencyAnswerEnum = graphqlEnum(
  'CurrencyAnswer',
  CURRENCY_ANSWERS,
  'The currency that a sum is stated in; UNKNOWN where no sum is stated.',
);
export const RangeKeyEnum = graphqlEnum('RangeKey', RANGE_KEYS, 'A figure that is asked for as a range.');
export const UnknownModeEnum = graphqlEnum(
  'UnknownMode',
  UNKNOWN_MODES,
  'What happens to rows of which an asked figure, utility or distance is unknown. ONLY: such rows alone, none of which fails.',
);
export const SuggestionKindEnum = graphqlEnum('SuggestionKind', SUGGESTION_KINDS, 'What a suggestion is.');
export const ConditionKeyEnum = graphqlEnum('ConditionKey', CONDITION_KEYS, 'A condition of a search.');
export const SortDirectionEnum = graphqlEnum('SortDirection', ['ASC', 'DESC'], 'Ascending or descending.');
export const FacetKeyEnum = graphqlEnum('FacetKey', FACET_KEYS, 'What values are counted by.');
export const FactKeyEnum = graphqlEnum('FactKey', FACT_KEYS, 'What a fact is about; the unit is part of the name.');
export const DateBasisEnum = graphqlEnum(
  'DateBasis',
  DATE_BASES,
  'Whether the date of a claim was printed, inferred, or could not be established.',
);
export const ConfidenceEnum = graphqlEnum('Confidence', CONFIDENCES, 'How sure the compiler was.');
export const CurrencyEnum = graphqlEnum('Currency', CURRENCIES, 'ISO 4217 code of a sum.');
export const ClauseGroupEnum = graphqlEnum('ClauseGroup', CLAUSE_GROUPS, 'Part of the terms a clause belongs to.');
export const ClauseUnitEnum = graphqlEnum('ClauseUnit', CLAUSE_UNITS, 'Unit of the value of a clause.');
export const CategoryEnum = graphqlEnum(
  'ParticipantCategory',
  CATEGORIES,
  'Category of a participant by project cost in MRP: SEZ law, art. 51.',
);
export const TaxEnum = graphqlEnum(
  'Tax',
  TAXES,
  'What a relief is from. CIT: corporate income tax. VAT: that on imports; VAT_ON_SUPPLIES: that on goods sold onto the zone within the country.',
);
export const LandRightEnum = graphqlEnum('LandRight', LAND_RIGHTS, 'Who owns land pays the tax; who rents it from the state pays the fee.');
export const TermGapEnum = graphqlEnum(
  'TermGap',
  TERM_GAPS,
  'Why nobody can say how long relief lasts. BEFORE_CATEGORIES: the contract is of before 2024, when categories began.',
);
export const ReliefMeasureEnum = graphqlEnum(
  'ReliefMeasure',
  RELIEF_MEASURES,
  'REDUCTION takes a share off the tax, per cent; RATE replaces the rate, per cent; COEFFICIENT multiplies the tax.',
);
export const ReliefBaseEnum = graphqlEnum('ReliefBase', RELIEF_BASES, 'What a relief applies to.');
export const TermsCheckEnum = graphqlEnum('TermsCheck', TERMS_CHECKS, 'What a version of terms may contradict.');
export const TermsTextEnum = graphqlEnum(
  'TermsText',
  TEXT_FIELDS,
  'A text of a version: NOTE says why the terms change, the others are of a clause.',
);
export const ChangeEffectEnum = graphqlEnum(
  'ChangeEffect',
  CHANGE_EFFECTS,
  'What a change means for the investor. UNKNOWN: the figures do not tell; read the words.',
);
export const ChangeKindEnum = graphqlEnum('ChangeKind', CHANGE_KINDS, 'What happened to a clause between two versions.');
export const WordOperationEnum = graphqlEnum('WordOperation', ['SAME', 'ADDED', 'REMOVED'], 'What happened to words between two versions.');
export const RefusalReasonEnum = graphqlEnum('RefusalReason', REFUSAL_REASONS, 'Why terms do not apply to a project.');
export const DoubtReasonEnum = graphqlEnum('DoubtReason', DOUBT_REASONS, 'What keeps a project from being called free of obstacles.');
export const VerdictEnum = graphqlEnum(
  'Verdict',
  VERDICTS,
  'What can be said of a project in a zone, the best first. CLEAR is told only of what was checked.',
);
export const ExclusionEnum = graphqlEnum('Exclusion', EXCLUSIONS, 'Who may not take part: SEZ law; Tax Code of 18 July 2025, art. 734.');
export const TermsStateEnum = graphqlEnum('TermsState', TERMS_STATES, 'Life of a version of terms on the current Kazakhstan day.');
export const TownListAnswerEnum = graphqlEnum(
  'TownListAnswer',
  TOWN_LIST_ANSWERS,
  'CURRENT: the town is on the list of single-industry towns now. EVER: it is, or has been.',
);
export const TownListStatusEnum = graphqlEnum(
  'TownListStatus',
  TOWN_LIST_STATUSES,
  'Whether the town is on the list of single-industry towns.',
);
export const InterestStateEnum = graphqlEnum('InterestState', INTEREST_STATES, 'State of an expression of interest.');
export const ChangeAuthorEnum = graphqlEnum(
  'ChangeAuthor',
  CHANGE_AUTHORS,
  'Who changed something last: the viewer elsewhere, somebody of the viewer’s organisation, or the other side.',
);
export const InterestMoveEnum = graphqlEnum('InterestMove', INTEREST_MOVES, 'A step along the state machine of an expression of interest.');
export const NamedPartyEnum = graphqlEnum('NamedParty', NAMED_PARTIES, 'Whose name it is.');
export const NameNoticeEnum = graphqlEnum(
  'NameNoticeKind',
  NAME_NOTICES,
  'MIXED_ALPHABETS: letters of two alphabets in one word. LATIN_LEGAL_FORM: TOO and the like typed in Latin. LOOKALIKE_WORD: a word in another alphabet than the rest that looks the same.',
);
export const SideEnum = graphqlEnum('Side', SIDES, 'The two parties to an expression of interest.');
export const OrganisationKindEnum = graphqlEnum('OrganisationKind', ORGANISATION_KINDS, 'What an organisation is here for.');
export const MembershipRoleEnum = graphqlEnum('MembershipRole', MEMBERSHIP_ROLES, 'A LEAD may invite people into the organisation.');
export const InvitationOutcomeEnum = graphqlEnum(
  'InvitationOutcome',
  INVITATION_OUTCOMES,
  'SENT: the letter has gone. WAITING: it goes once a second administrator confirms.',
);
export const InvitationWayEnum = graphqlEnum('InvitationWay', INVITATION_WAYS, 'How the viewer may invite into an organisation.');
export const SessionLevelEnum = graphqlEnum('SessionLevel', SESSION_LEVELS, 'How far signing in has come; only FULL reaches private data.');
export const IdentityCheckEnum = graphqlEnum('IdentityCheck', IDENTITY_CHECKS, 'Whether a company number was only declared, or checked.');
export const NewsFrequencyEnum = graphqlEnum(
  'NewsFrequency',
  NEWS_FREQUENCIES,
  'When letters are sent: at once, in one digest a day (09:00 in Kazakhstan), or never.',
);
export const WatchSubjectEnum = graphqlEnum('WatchSubject', WATCH_SUBJECTS, 'What can be watched.');
export const NewsReasonEnum = graphqlEnum(
  'NewsReason',
  NEWS_REASONS,
  'Why it is news: published; state, investment, power or form of deal changed; new terms of the zone; FACTS: another fact changed, and the search finds it now.',
);
