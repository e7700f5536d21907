-- A session ends after 12 idle hours, or 8 where the person acts for a body.
create or replace function session_is_awake(seen_at timestamptz, is_staff boolean) returns boolean
  language sql stable
return seen_at > now() - case when is_staff then interval '8 hours' else interval '12 hours' end;
