import { graphqlEnum } from '../kernel/graphql-enum.ts';
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
import { CHANGE_EFFECTS, CHANGE_KINDS } from 'shared/special-zones/diff.ts';
import { DOUBT_REASONS, REFUSAL_REASONS, VERDICTS } from 'shared/special-zones/eligibility.ts';
import { TEXT_FIELDS } from 'shared/special-zones/figure-checks.ts';
import { EXCLUSIONS, LAND_RIGHTS } from 'shared/special-zones/project.ts';
import { TERM_GAPS } from 'shared/special-zones/relief-term.ts';

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
  'What a relief is from. CIT: corporate income tax. VAT: on imports; VAT_ON_SUPPLIES: on goods sold to the zone within the country.',
);
export const LandRightEnum = graphqlEnum('LandRight', LAND_RIGHTS, 'Who owns land pays the tax; who rents it from the state pays the fee.');
export const TermGapEnum = graphqlEnum(
  'TermGap',
  TERM_GAPS,
  'Why the term of the relief is unknown. BEFORE_CATEGORIES: the contract was made before 2024, when categories began.',
);
export const ReliefMeasureEnum = graphqlEnum(
  'ReliefMeasure',
  RELIEF_MEASURES,
  'REDUCTION takes a percentage off the tax; RATE replaces the rate, per cent; COEFFICIENT multiplies the tax.',
);
export const ReliefBaseEnum = graphqlEnum('ReliefBase', RELIEF_BASES, 'What a relief applies to.');
export const TermsCheckEnum = graphqlEnum('TermsCheck', TERMS_CHECKS, 'Checks of a version of terms.');
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
  'The verdict on a project in a zone, best first. CLEAR is given only where everything was checked.',
);
export const ExclusionEnum = graphqlEnum('Exclusion', EXCLUSIONS, 'Who may not take part: SEZ law; Tax Code of 18 July 2025, art. 734.');
export const TermsStateEnum = graphqlEnum('TermsState', TERMS_STATES, 'State of a version of terms on the current Kazakhstan day.');
