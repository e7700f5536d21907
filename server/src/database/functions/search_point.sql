create or replace function search_point(lat double precision, lng double precision) returns double precision[]
  language sql immutable strict parallel safe
begin atomic
  select array[cosd(lat) * cosd(lng), cosd(lat) * sind(lng), sind(lat)];
end;
