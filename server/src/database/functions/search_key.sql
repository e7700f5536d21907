-- The sound of a word in plain Latin letters, so that Костанай, Қостанай, Kostanay and Qostanay are one word,
-- and so are цемент and cement, Джамбул and Жамбул.
create or replace function search_key(source text) returns text
  language sql immutable strict parallel safe
begin atomic
  select btrim(regexp_replace(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    translate(
      replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(normalize(source, NFC)),
        'щ', 'sh'), 'ш', 'sh'), 'ч', 'ch'), 'ц', 'ts'), 'ж', 'zh'), 'ю', 'iu'), 'я', 'ia'), 'j', 'zh'), 'ş', 'sh'), 'ç', 'ch'), 'x', 'ks'),
      'абвгдеёзийклмнопрстуфхыэәғқңөұүһі' || 'äáâàöóôüúūûğǵñńŋıíīýéèêqwy' || 'ьъ''’ʹ`',
      'abvgdeeziiklmnoprstufhieagknouuhi' || 'aaaaooouuuuggnnniiiieeekui'),
    'kh', 'h'), 'gh', 'g'), 'ie', 'e'), 'dzh', 'zh'), 'ch', '¢'), 'ce', 'tse'), 'ci', 'tsi'), 'c', 'k'), '¢', 'ch'),
    '([a-z])\1+', '\1', 'g'), '[^a-z0-9]+', ' ', 'g'));
end;
