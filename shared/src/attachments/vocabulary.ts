/** What a file is brought for: a picture is shown in three sizes, a document is handed out as it was brought. */
export const ATTACHMENT_PURPOSES = ['PICTURE', 'DOCUMENT'] as const;
export type AttachmentPurpose = (typeof ATTACHMENT_PURPOSES)[number];

/** A file is being sent, can be read, or was refused for what it contains. */
export const ATTACHMENT_STATES = ['UPLOADING', 'READY', 'REFUSED'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** Why a file was refused. */
export const ATTACHMENT_REFUSALS = [
  /** Its content is of no type that is taken, whatever its name says. */
  'TYPE',
  /** A document of a type that is taken, where a picture is wanted. */
  'NOT_A_PICTURE',
  /** Its content is not whole or cannot be read. */
  'DAMAGED',
  'TOO_MANY_PIXELS',
  /** Too many parts, or too much when unpacked. */
  'ARCHIVE_TOO_LARGE',
  /** Macros, scripts, programs or other active content. */
  'ACTIVE_CONTENT',
  /** One file that is also another: something is hidden before or after its content. */
  'POLYGLOT',
  'INFECTED',
] as const;
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];

/** Media types of files that are kept, with the ending of their names. */
export const MEDIA_TYPES = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** Maximum width and height of each size of a picture, in pixels. */
export const PICTURE_SIZES = { SMALL: 480, MEDIUM: 1_024, LARGE: 1_920 } as const;
export type PictureSize = keyof typeof PICTURE_SIZES;

/** The stored files of an attachment: the sizes of a picture, or a document as a whole. */
export type AttachmentPart = PictureSize | 'WHOLE';

export const ATTACHMENT_LIMITS = {
  /** Characters of a name. */
  name: 150,
  /** Characters of a caption. */
  caption: 300,
  /** Bytes of one piece of an upload. */
  chunk: 1_048_576,
  /** Pictures, or documents, of one opportunity. */
  perOpportunity: 40,
} as const;
