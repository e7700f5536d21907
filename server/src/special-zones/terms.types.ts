import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LANGUAGES, LOCALE_OF } from 'shared/figures/figure.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { ClauseUnit } from 'shared/special-zones/clauses.ts';
import { findingKey } from 'shared/special-zones/consistency.ts';
import type { TermsCheck, TermsFinding } from 'shared/special-zones/consistency.ts';
import type { TextField } from 'shared/special-zones/figure-checks.ts';
import { LocaleEnum } from '../kernel/localized.ts';
import { ClauseUnitEnum, TermsCheckEnum, TermsTextEnum } from './zone.enums.ts';
import type { TermsImpact } from './terms.queries.ts';

@ObjectType('TermsFindingWords', { simpleResolvers: true, description: 'What one language says.' })
export class TermsFindingWordsType {
  @Field(() => LocaleEnum)
  public readonly locale!: Locale;

  @Field(() => [String], {
    description: 'Figures as they are written; none where the language was only left as it was, or does not name them.',
  })
  public readonly words!: readonly string[];
}

@ObjectType('TermsFinding', {
  simpleResolvers: true,
  description: 'Something in a version that does not agree with itself or with the zone.',
})
export class TermsFindingType {
  @Field(() => String, { description: 'Names it when it is justified.' })
  public readonly id!: string;

  @Field(() => TermsCheckEnum)
  public readonly check!: TermsCheck;

  @Field(() => [String], { description: 'Keys of the clauses concerned.' })
  public readonly keys!: readonly string[];

  @Field(() => TermsTextEnum, { nullable: true, description: 'Which text; null: it is about the clauses as a whole.' })
  public readonly text!: TextField | null;

  @Field(() => Float, { nullable: true, description: 'The figure that the text does not state; null where languages are compared.' })
  public readonly value!: number | null;

  @Field(() => ClauseUnitEnum, { nullable: true })
  public readonly unit!: ClauseUnit | null;

  @Field(() => [TermsFindingWordsType], { description: 'What the languages concerned say.' })
  public readonly said!: readonly TermsFindingWordsType[];

  @Field(() => String, { nullable: true, description: 'Why it is right all the same; null: nobody has said.' })
  public readonly justification!: string | null;
}

export const viewFinding = (finding: TermsFinding): TermsFindingType => ({
  id: findingKey(finding),
  check: finding.check,
  keys: finding.keys,
  text: finding.place?.field ?? null,
  value: finding.place?.stated?.value ?? null,
  unit: finding.place?.stated?.unit ?? null,
  said: LANGUAGES.flatMap((language) => {
    const words = finding.place?.said[language];
    return words ? [{ locale: LOCALE_OF[language], words }] : [];
  }),
  justification: finding.justification,
});

@ObjectType('TermsImpact', { simpleResolvers: true, description: 'Whom new terms of a zone concern.' })
export class TermsImpactType implements TermsImpact {
  @Field(() => Int, { description: 'Expressions of interest that are open; their investors are told.' })
  public readonly openInterests!: number;

  @Field(() => Int, { description: 'People who watch the zone; they are told.' })
  public readonly watchers!: number;

  @Field(() => Int, { description: 'Published sites of the zone.' })
  public readonly sites!: number;
}

@ObjectType('TermsRights', { simpleResolvers: true, description: 'What the viewer may do with a version.' })
export class TermsRightsType {
  @Field(() => Boolean, { description: 'Approve the open draft as it stands: a person of the zone who has not written in it.' })
  public readonly approve!: boolean;

  @Field(() => Boolean, { description: 'Publish the open draft, once it is approved.' })
  public readonly publish!: boolean;

  @Field(() => Boolean, { description: 'Take a scheduled version back.' })
  public readonly withdraw!: boolean;
}
