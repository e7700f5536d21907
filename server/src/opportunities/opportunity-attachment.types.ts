import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MEDIA_TYPES, PICTURE_SIZES } from 'shared/attachments/vocabulary.ts';
import type { MediaType, PictureSize } from 'shared/attachments/vocabulary.ts';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { LocalizedTextType, TextInAllLanguagesType } from '../kernel/localized.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';

const PictureSizeEnum = graphqlEnum('PictureSize', Object.keys(PICTURE_SIZES), 'How large a picture is.');

@ObjectType('PictureFile', { simpleResolvers: true, description: 'A picture in one size.' })
export class PictureFileType {
  @Field(() => PictureSizeEnum)
  public readonly size!: PictureSize;

  @Field(() => String, { description: 'Its address on this server; its content never changes.' })
  public readonly url!: string;

  @Field(() => Int, { description: 'Pixels.' })
  public readonly width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  public readonly height!: number;
}

@ObjectType('Picture', { simpleResolvers: true, description: 'A photograph or plan of an opportunity.' })
export class PictureType {
  @Field(() => ID, { description: 'Of its place with the opportunity; for changing and removing it.' })
  public readonly id!: string;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What it shows.' })
  public readonly caption!: PickedText | null;

  @Field(() => TextInAllLanguagesType, { nullable: true, description: 'The caption as it was written; for editors.' })
  public readonly captionAll!: LocalizedText | null;

  @Field(() => Boolean, { description: 'False: only its steward sees it.' })
  public readonly isPublic!: boolean;

  @Field(() => [PictureFileType], { description: 'Smallest first.' })
  public readonly files!: PictureFileType[];
}

@ObjectType('AttachedDocument', { simpleResolvers: true, description: 'A document of an opportunity, to be saved.' })
export class AttachedDocumentType {
  @Field(() => ID, { description: 'Of its place with the opportunity; for changing and removing it.' })
  public readonly id!: string;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What it is.' })
  public readonly caption!: PickedText | null;

  @Field(() => TextInAllLanguagesType, { nullable: true, description: 'The caption as it was written; for editors.' })
  public readonly captionAll!: LocalizedText | null;

  @Field(() => Boolean, { description: 'False: only its steward sees it.' })
  public readonly isPublic!: boolean;

  @Field(() => String, { description: 'Name of the file.' })
  public readonly name!: string;

  @Field(() => String, { description: `Ending of its name, by its content: ${Object.values(MEDIA_TYPES).join(', ')}.` })
  public readonly format!: (typeof MEDIA_TYPES)[MediaType];

  @Field(() => SafeIntScalar)
  public readonly bytes!: number;

  @Field(() => Boolean, { description: 'Whether a virus scanner has looked at it.' })
  public readonly isScanned!: boolean;

  @Field(() => DateTimeScalar)
  public readonly addedAt!: Date;

  @Field(() => String, {
    description: 'Its address on this server; the right to read what is not public is checked each time, and the reading recorded.',
  })
  public readonly url!: string;
}
