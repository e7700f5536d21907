-- The owner of the tables is written into the function when it is created: inside it, the current user is the caller.
do $$ begin execute format('create or replace function is_owner() returns boolean language sql stable return current_user = %L', current_user); end $$;
