import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Also which rows each word stands in within their titles (A) and within former uses (C), for what is suggested while typing. */
const PARTS = `
  truncate search_posting;
  alter table search_posting drop constraint search_posting_pkey;
  alter table search_posting add column part text collate "C" not null;
  alter table search_posting add primary key (part, word, segment);
  drop function if exists search_postings(tsquery[]);
  drop index search_text_titles, search_text_uses;
`;

/** The words of a row stay beside it: those of a thousand rows are ranked for a page, and each was fetched from elsewhere four times. */
const TEXTS = `alter table search_text set (toast_tuple_target = 4080)`;

/** The read model is computed anew afterwards, because its functions have changed. */
export class PostingsOfParts1764547200012 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [PARTS, TEXTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
