create or replace trigger shown_insert after insert on facility_potential
  referencing new table as changed for each statement execute function show_potential();
