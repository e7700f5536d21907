import { Field, ObjectType } from 'type-graphql';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { LocalizedTextType, localizedName } from '../kernel/localized.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';

@ObjectType('Source', { simpleResolvers: true, description: 'The source of a figure. Every real-world figure has one.' })
export class SourceType {
  @Field(() => LocalizedTextType, { description: 'Act and article, or the name of the site.' })
  public readonly title!: PickedText;

  @Field(() => String, { nullable: true, description: 'Address of the page, when there is one.' })
  public readonly url!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of what the source says.' })
  public readonly asOf!: string | null;
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
};

type Reader = Parameters<typeof localizedName>[0];

/** A source that is only an address: its title is the name of the site. Not every source is an address ("rus.baq.kz, item 300029965"). */
export const webSource = (ctx: Reader, text: string, asOf: string | null = null): SourceType => {
  const isAddress = /^https?:\/\//.test(text);
  const name = isAddress ? hostOf(text) : text;
  return { title: { text: name, locale: ctx.locale, isFallback: false }, url: isAddress ? text : null, asOf };
};

export const namedSource = (ctx: Reader, title: LocalizedText | null, url: string | null, asOf: string | null): SourceType | null => {
  if (title) return { title: localizedName(ctx, title), url, asOf };
  return url ? webSource(ctx, url, asOf) : null;
};
