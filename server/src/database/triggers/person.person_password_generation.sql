create or replace trigger person_password_generation before update of password_hash on person
  for each row when (new.password_hash is distinct from old.password_hash) execute function next_password_generation();
