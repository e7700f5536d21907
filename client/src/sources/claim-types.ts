/** A text of the data, as the API sends it. */
export interface TextOfData {
  readonly text: string;
  readonly locale: 'RU' | 'KK' | 'EN';
  readonly isFallback: boolean;
}

/** The source. */
export interface SourceOfClaim {
  readonly title: TextOfData;
  readonly url?: string | null | undefined;
  readonly asOf?: string | null | undefined;
}

export type Basis = 'STATED' | 'INFERRED' | 'UNKNOWN';
