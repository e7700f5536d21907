import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which rows each word stands in, 16 384 rows a segment: numbers within the segment where they are few, else one bit for each row.
 * Both stay inside the page, uncompressed. Byte order, so that the primary key also finds the beginnings of words.
 */
const POSTINGS = `
  create table search_posting (
    word text collate "C" not null,
    segment integer not null,
    few smallint[],
    bits bytea,
    primary key (word, segment),
    constraint search_posting_is_one check (num_nonnulls(few, bits) = 1)
  ) with (fillfactor = 85);
  alter table search_posting alter column few set storage plain, alter column bits set storage plain;
  grant select on search_posting to qaita_app, qaita_reader, qaita_observer;
`;

/** Words were counted by a function that knew no rows. */
const RECOUNT = `drop function search_recount(tsvector[], tsvector[])`;

/** Hits of words come from an inverted index of Qaita's own: looking at the rows themselves grew with the hits. */
export class SearchPostings1764547200011 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [POSTINGS, RECOUNT]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
