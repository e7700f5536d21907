/*
 * Words of the floor: where each word stands, as bits where it is frequent and as positions where it is rare, and the meaning of a
 * text (a tsquery) evaluated over them, segment by segment.
 */

const FEW = 64;

export const postings = (perSegment: number): string => `
  create table floor.posting (word text collate "C" not null, segment integer not null, few integer[], bits bit(${perSegment}));
  alter table floor.posting alter bits set storage plain;
  insert into floor.posting (word, segment, few, bits)
    select p.word, p.segment, case when cardinality(p.positions) <= ${FEW} then p.positions end,
      case when cardinality(p.positions) > ${FEW} then (select b.bits from floor.bits(p.positions) b) end
    from (select w as word, l.position / ${perSegment} as segment, array_agg(l.position) as positions
      from floor.listed l join search_row s on s.opportunity_id = l.id join search_text t on t.position = s.position cross join unnest(tsvector_to_array(t.vector)) w
      group by 1, 2) p order by 1, 2;
  create unique index on floor.posting (word, segment);

  create function floor.few(positions integer[]) returns bit language sql immutable parallel safe as $$
    select bit_or(set_bit(repeat('0', ${perSegment})::bit(${perSegment}), p % ${perSegment}, 1)) from unnest(positions) p $$;

  -- A tsquery with its operators behind what they connect.
  create function floor.postfix(asked tsquery) returns text[] language plpgsql immutable strict parallel safe as $$
    declare
      token text;
      waiting text[] := '{}';
      done text[] := '{}';
    begin
      for token in select m[1] from regexp_matches(asked::text, '(''(?:[^'']|'''')*''(?::[*A-D]+)?|[&|()])', 'g') m loop
        if token = '(' then waiting := waiting || token;
        elsif token in ('&', '|', ')') then
          while cardinality(waiting) > 0 and waiting[cardinality(waiting)] <> '(' and (token <> '&' or waiting[cardinality(waiting)] = '&') loop
            done := done || waiting[cardinality(waiting)];
            waiting := waiting[1 : cardinality(waiting) - 1];
          end loop;
          if token = ')' then waiting := waiting[1 : cardinality(waiting) - 1]; else waiting := waiting || token; end if;
        else done := done || token;
        end if;
      end loop;
      while cardinality(waiting) > 0 loop
        done := done || waiting[cardinality(waiting)];
        waiting := waiting[1 : cardinality(waiting) - 1];
      end loop;
      return done;
    end $$;

  create function floor.found(tokens text[], nth integer) returns bit language plpgsql stable strict parallel safe as $$
    declare
      token text;
      leaf text;
      one bit(${perSegment});
      sets bit(${perSegment})[] := '{}';
      n integer := 0;
    begin
      foreach token in array tokens loop
        if token in ('&', '|') then
          sets[n - 1] := case token when '&' then sets[n - 1] & sets[n] else sets[n - 1] | sets[n] end;
          n := n - 1;
        else
          leaf := replace(substring(token from '^''(.*)''(?::[*A-D]+)?$'), '''''', '''');
          if token like '%:*' then
            select bit_or(coalesce(p.bits, floor.few(p.few))) into one from floor.posting p where p.word >= leaf and p.word < leaf || chr(1114111) and p.segment = nth;
          else
            select coalesce(p.bits, floor.few(p.few)) into one from floor.posting p where p.word = leaf and p.segment = nth;
          end if;
          n := n + 1;
          sets[n] := coalesce(one, repeat('0', ${perSegment})::bit(${perSegment}));
        end if;
      end loop;
      return coalesce(sets[1], repeat('0', ${perSegment})::bit(${perSegment}));
    end $$;`;
