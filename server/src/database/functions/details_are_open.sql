-- Whether what a steward knows of the inside of a place is for everybody: of a facility that it keeps, only with its owner's consent.
create or replace function details_are_open(o opportunity) returns boolean
  language sql immutable
return o.kind <> 'FACILITY' or o.origin <> 'REGISTERED' or o.owner_consent = 'GIVEN';
