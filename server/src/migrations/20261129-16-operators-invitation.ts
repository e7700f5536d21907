import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Somebody has to be the first administrator, and the second: the operator, who has the database anyway, invites them by a
 * command. Such an invitation names nobody as its inviter, and only the owner of the tables can make one.
 */
export class OperatorsInvitation1764374400016 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation alter column invited_by drop not null;
      create function invitation_of_operator() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin
        if tg_op = 'INSERT' then
          if not is_owner() or not exists (select 1 from organisation o where o.id = new.organisation_id and o.kind = 'PLATFORM') then
            raise exception 'the operator invites administrators' using errcode = 'check_violation', constraint = 'invitation_second_person';
          end if;
          new.needs_second := false;
          new.is_first := false;
        elsif (new.sent_at is distinct from old.sent_at and old.sent_at is not null) or new.confirmed_by is not null or new.refused_by is not null then
          raise exception 'nothing waits' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
        end if;
        return new;
      end $$;
      drop trigger invitation_guarded on invitation;
      create trigger invitation_guarded before insert or update on invitation for each row
        when (new.invited_by is not null) execute function invitation_guard();
      create trigger invitation_operated before insert or update on invitation for each row
        when (new.invited_by is null) execute function invitation_of_operator();
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
