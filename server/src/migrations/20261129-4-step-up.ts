import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session last proved whose it is, from which kind of device it was begun, and a person's change of address. */
export class StepUp1764374400004 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column proved_at timestamptz,
        add column browser text constraint session_browser_length check (length(browser) <= 40),
        add column system text constraint session_system_length check (length(system) <= 40);

      -- A new seed waits beside the one in use until a code from it is shown.
      alter table person add column totp_pending text
        constraint person_pending_seed_sealed check (totp_pending ~ '^v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{38,}$');
      alter index person_email rename to email_taken;

      alter table one_time_token drop constraint one_time_token_purpose;
      alter table one_time_token add constraint one_time_token_purpose
        check (purpose in ('SIGN_UP','PASSWORD_RESET','INVITATION','EMAIL_CHANGE','EMAIL_OBJECTION'));
      create index one_time_token_person on one_time_token ((payload->>'personId')) where used_at is null;

      grant update (proved_at) on session to qaita_system;
      grant update (email, totp_pending) on person to qaita_system;
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
