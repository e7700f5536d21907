-- Whoever owns the tables is named when the function is made: inside it, the current user is whoever asks.
do $$ begin execute format('create or replace function is_owner() returns boolean language sql stable return current_user = %L', current_user); end $$;
