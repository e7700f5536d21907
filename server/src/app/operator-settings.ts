import 'reflect-metadata';
import { IsEmail, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** The settings that say who runs the installation. */
export class OperatorSettings {
  /** Who runs the installation, as its page says to everybody. Unset: the page says that the operator has not named itself. */
  @IsOptional()
  @MaxLength(200)
  public OPERATOR_NAME?: string;

  @IsOptional()
  @Matches(/^\d{12}$/)
  public OPERATOR_BIN?: string;

  @IsOptional()
  @MaxLength(300)
  public OPERATOR_ADDRESS?: string;

  @IsOptional()
  @IsEmail()
  public OPERATOR_EMAIL?: string;

  @IsOptional()
  @Matches(/^\+?[\d ()-]{5,30}$/)
  public OPERATOR_PHONE?: string;

  /** Folder of the operator's own texts for the standing pages, a Markdown file for each page and language. */
  @IsOptional()
  @IsString()
  public OPERATOR_TEXTS?: string;
}
