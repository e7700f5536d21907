import { Field, ObjectType } from 'type-graphql';
import { LOCALES, pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText as StoredText, PickedText } from 'shared/locale/locale.ts';
import { graphqlEnum } from './graphql-enum.ts';

export const LocaleEnum = graphqlEnum('Locale', LOCALES, 'Language of the product.');

@ObjectType('LocalizedText', { simpleResolvers: true, description: 'A text in the reader’s language, or in the nearest one it exists in.' })
export class LocalizedTextType {
  @Field(() => String, { description: 'The words.' })
  public readonly text!: string;

  @Field(() => LocaleEnum, { description: 'The language the words are in.' })
  public readonly locale!: Locale;

  @Field(() => Boolean, { description: 'True when this is not the language that was asked for.' })
  public readonly isFallback!: boolean;
}

@ObjectType('TextInAllLanguages', { simpleResolvers: true, description: 'A text in every language it exists in; for editors.' })
export class TextInAllLanguagesType {
  @Field(() => String, { nullable: true, description: 'Russian.' })
  public readonly ru?: string;

  @Field(() => String, { nullable: true, description: 'Kazakh.' })
  public readonly kk?: string;

  @Field(() => String, { nullable: true, description: 'English.' })
  public readonly en?: string;
}

/** The stored text in the reader's language, falling back asked → ru → kk → en; null when there is none. */
export const localized = (ctx: { readonly locale: Locale }, text: StoredText | null | undefined): PickedText | null =>
  text ? pickText(text, ctx.locale) : null;

const NOTHING: PickedText = { text: '—', locale: 'RU', isFallback: true };

/** For fields that are never empty (names). */
export const localizedName = (ctx: { readonly locale: Locale }, text: StoredText): PickedText => pickText(text, ctx.locale) ?? NOTHING;
