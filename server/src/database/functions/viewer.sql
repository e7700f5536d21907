create or replace function viewer() returns text
  language sql stable
return nullif(current_setting('qaita.viewer', true), '');
