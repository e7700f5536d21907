import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Four facts of a place an investor searches by: utilities, condition, contamination, legal state. Rows that are there
 * already get what their figures and their answer about the railway imply.
 */
export class SiteFacts1764115200001 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table opportunity
        add utilities_present text[] not null default '{}',
        add utilities_absent text[] not null default '{}',
        add condition text not null default 'UNKNOWN'
          constraint opportunity_condition check (condition in ('GOOD','MINOR_REPAIR','MAJOR_REPAIR','EMERGENCY','UNKNOWN')),
        add contamination text not null default 'UNKNOWN'
          constraint opportunity_contamination check (contamination in ('CLEAN','MANAGED','LIMITED','SEVERE','UNKNOWN')),
        add legal_states text[] not null default '{}'
          constraint opportunity_legal_states_known check
            (legal_states <@ '{CLEAR,PLEDGED,ARRESTED,DISPUTED,BANKRUPT_ESTATE,ABSENT_OWNER,CREDITOR_CLAIM}'::text[]),
        add constraint opportunity_legal_clear_alone check (not 'CLEAR' = any (legal_states) or cardinality(legal_states) = 1),
        add constraint opportunity_utilities_known check
          (utilities_present || utilities_absent <@ '{POWER,WATER,HEAT,GAS,SEWERAGE,RAIL,ROAD,TELECOM}'::text[]),
        add constraint opportunity_utilities_present_or_absent check (not utilities_present && utilities_absent);

      select set_config('qaita.viewer', 'system', true);
      update opportunity set
        utilities_present = array_remove(array[case when power_mva > 0 then 'POWER' end, case when water_m3_day > 0 then 'WATER' end,
          case when heat_gcal_hour > 0 then 'HEAT' end, case when rail = 'YES' then 'RAIL' end], null),
        utilities_absent = array_remove(array[case when rail = 'NO' then 'RAIL' end], null);
      select set_config('qaita.viewer', '', true);

      alter table opportunity add constraint opportunity_rail_is_a_utility check
        (not (rail = 'YES' and 'RAIL' = any (utilities_absent)) and not (rail = 'NO' and 'RAIL' = any (utilities_present)));
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
