import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything that happened: outbox, history and audit record in one append-only table. Seals cover the events of
 * finished transactions in order, each with a hash over them and over the seal before it.
 */
export class Events1764028800006 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        position bigint generated always as identity primary key,
        id uuid not null unique,
        name text not null,
        subject_kind text not null,
        subject_id uuid not null,
        actor_id uuid,
        actor_name text,
        payload jsonb not null default '{}',
        words text,
        request_id text,
        at timestamptz not null default clock_timestamp(),
        transaction xid8 not null default pg_current_xact_id()
      );
      create index event_subject on event (subject_kind, subject_id, position);
      create index event_transaction on event (transaction);
      create trigger event_frozen before update or delete on event for each row execute function refuse_change();

      create table event_seal (
        number bigint generated always as identity primary key,
        from_transaction xid8 not null,
        until_transaction xid8 not null,
        event_count bigint not null,
        root text not null,
        previous_root text not null,
        sealed_at timestamptz not null default clock_timestamp()
      );
      create trigger event_seal_frozen before update or delete on event_seal for each row execute function refuse_change();
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
