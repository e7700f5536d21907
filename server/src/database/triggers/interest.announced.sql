-- Public pages count what is open. What is typed into a draft names no state, and moves no page.
create or replace trigger announced after insert or update of state or delete or truncate on interest
  for each statement execute function announce('published');
