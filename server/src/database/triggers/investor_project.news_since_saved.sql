create or replace trigger news_since_saved after update of content on investor_project
  for each row when (old.content is distinct from new.content) execute function news_since_saved();
