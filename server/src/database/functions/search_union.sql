create or replace aggregate search_union(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
