import 'reflect-metadata';
import { IsBooleanString, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { OperatorSettings } from './operator-settings.ts';

const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s]+$/;

/** Part of a header of every page: it must not be able to end a directive, and must not show readers a user name and password. */
const STYLE_URL = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[^\s;,'"]*$/;

/** Every setting of the product: one environment variable each, the same names as in `.env.example`. */
export class Settings extends OperatorSettings {
  /** development | test | production. Unset means development; any other word refuses to start. */
  @IsIn(['development', 'test', 'production'])
  public NODE_ENV: string = 'development';

  /** Port of the web and the API; 0 chooses a free one. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  public PORT: number = 8080;

  /** Address to listen on. */
  @IsString()
  public HOST: string = '127.0.0.1';

  /** Address under which people reach the product, without a path; used in letters and for checking the origin of requests. */
  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+$/)
  public ORIGIN?: string;

  /** Port of the metrics, on loopback only; 0 switches them off. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  public METRICS_PORT: number = 9464;

  /** Folder of the embedded database, secrets and local letters. */
  @IsString()
  public DATA_DIR: string = '.data';

  /** An external PostgreSQL 15 or newer, as the role that owns the schema. Unset: the embedded one. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  public DATABASE_URL?: string;

  /** The same database as the application's role; unset: derived from DATABASE_URL, whose role must then be able to create roles. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  public APP_DATABASE_URL?: string;

  /** The same database as the system's role, which signs people in and does background work; unset: derived as above. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  public SYSTEM_DATABASE_URL?: string;

  /** The same database, or a replica of it, as the reader's role, which sees published rows only; unset, or without a name and password: derived as above. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  public READER_DATABASE_URL?: string;

  /** The same database as the queue's role; unset: derived as above. */
  @IsOptional()
  @Matches(POSTGRES_URL)
  public WORKER_DATABASE_URL?: string;

  /** Root of all secrets, at least 32 characters. Unset: made once and kept in DATA_DIR. */
  @IsOptional()
  @MinLength(32)
  public SECRET?: string;

  /** The root secret before SECRET, while it is being changed: what it encrypted and signed is still read (see `rotate-secret`). */
  @IsOptional()
  @MinLength(32)
  public FORMER_SECRET?: string;

  /** Mail server, smtp://user:password@host:port. Unset: letters are written to DATA_DIR/mail. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s]+$/)
  public SMTP_URL?: string;

  @IsString()
  public MAIL_FROM: string = 'Qaita <no-reply@qaita.invalid>';

  /** Lets clients send their own GraphQL documents, within the same limits. Default: yes in development, no in production. */
  @IsOptional()
  @IsBooleanString()
  public FREE_DOCUMENTS?: string;

  /** A file of operations by their hash (`{"sha256:…": "query …"}`) that other programs may send, like those of the product's own pages. */
  @IsOptional()
  @IsString()
  public KNOWN_DOCUMENTS?: string;

  /** Number of reverse proxies in front; their X-Forwarded-For is trusted, nobody else's. */
  @IsInt()
  @Min(0)
  @Max(10)
  public PROXY_HOPS: number = 0;

  /** Megabytes for the finished pages that are kept for readers without a session; 0 keeps none. */
  @IsInt()
  @Min(0)
  @Max(4_096)
  public KEPT_PAGES_MB: number = 32;

  /** Megabytes of one uploaded file. */
  @IsInt()
  @Min(1)
  @Max(60)
  public UPLOAD_MAX_MB: number = 25;

  /** Megabytes of all files that one organisation keeps. */
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  public UPLOAD_QUOTA_MB: number = 2_048;

  /** Antivirus: clamd's address, tcp://host:port or unix:/path. Unset: files are kept unscanned, and say so. */
  @IsOptional()
  @Matches(/^(tcp:\/\/[\w.-]+(:\d{1,5})?|unix:\/[^\s]+)$/)
  public CLAMD_ADDRESS?: string;

  /** Address of a bucket for uploaded files, https://host/bucket, in any store that speaks S3. Unset: DATA_DIR/files. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s]+$/)
  public S3_ENDPOINT?: string;

  @IsString()
  public S3_REGION: string = 'auto';

  @IsOptional()
  @IsString()
  public S3_ACCESS_KEY_ID?: string;

  @IsOptional()
  @IsString()
  public S3_SECRET_ACCESS_KEY?: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  public LOG_LEVEL: string = 'info';

  /** Sign-in through other identity providers: JSON list of {id, name, issuer, clientId, clientSecret}. */
  @IsOptional()
  @IsString()
  public OIDC_PROVIDERS?: string;

  /** Style JSON of the operator's own tile server, for the map; unset: the outlines that come with the product. */
  @IsOptional()
  @Matches(STYLE_URL)
  public MAP_STYLE_URL?: string;
}

export interface Config extends Settings {
  readonly isProduction: boolean;
  readonly freeDocuments: boolean;
}

/** In the order of the class. */
export const SETTING_NAMES = [
  'NODE_ENV',
  'PORT',
  'HOST',
  'ORIGIN',
  'METRICS_PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'APP_DATABASE_URL',
  'SYSTEM_DATABASE_URL',
  'READER_DATABASE_URL',
  'WORKER_DATABASE_URL',
  'SECRET',
  'FORMER_SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'FREE_DOCUMENTS',
  'KNOWN_DOCUMENTS',
  'PROXY_HOPS',
  'KEPT_PAGES_MB',
  'UPLOAD_MAX_MB',
  'UPLOAD_QUOTA_MB',
  'CLAMD_ADDRESS',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'LOG_LEVEL',
  'OIDC_PROVIDERS',
  'MAP_STYLE_URL',
  'OPERATOR_NAME',
  'OPERATOR_BIN',
  'OPERATOR_ADDRESS',
  'OPERATOR_EMAIL',
  'OPERATOR_PHONE',
  'OPERATOR_TEXTS',
] as const satisfies readonly (keyof Settings)[];

const NUMBERS: ReadonlySet<keyof Settings> = new Set([
  'PORT',
  'METRICS_PORT',
  'PROXY_HOPS',
  'KEPT_PAGES_MB',
  'UPLOAD_MAX_MB',
  'UPLOAD_QUOTA_MB',
] as const);

const fill = (environment: NodeJS.ProcessEnv): Settings => {
  const settings = new Settings();
  for (const name of SETTING_NAMES) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    Object.assign(settings, { [name]: NUMBERS.has(name) ? Number(text) : text });
  }
  return settings;
};

/** A bucket without its keys would be found out only when somebody brings a file. */
const bucketProblems = ({ S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Settings): string[] =>
  S3_ENDPOINT && !(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) ? ['S3_ENDPOINT: needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'] : [];

/** Reads the environment once and reports every problem at once. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const settings = fill(environment);
  const invalid = validateSync(settings).map((problem) => `${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}`);
  const problems = [...invalid, ...bucketProblems(settings)];
  if (problems.length > 0) throw new OperatorProblem(`The settings are not usable. ${problems.join('; ')}.`);
  const isProduction = settings.NODE_ENV === 'production';
  const freeDocuments = settings.FREE_DOCUMENTS ? settings.FREE_DOCUMENTS === 'true' : !isProduction;
  return Object.assign(settings, { isProduction, freeDocuments });
};
