-- Whether a row that the caller sees links to the attachment: then the caller may read it, and it is not swept away. Every module that uses
-- attachments has a table of links with row policies of its own, and one line here. Runs with the rights of the caller, on purpose.
create or replace function attachment_is_linked(attachment uuid) returns boolean
  language sql stable
return exists (select 1 from opportunity_attachment l where l.attachment_id = attachment)
  or exists (select 1 from audit_attachment l where l.attachment_id = attachment)
  or exists (select 1 from challenge_attachment l where l.attachment_id = attachment)
  or exists (select 1 from proposal_attachment l where l.attachment_id = attachment)
  or exists (select 1 from measure_amendment l where l.attachment_id = attachment);
