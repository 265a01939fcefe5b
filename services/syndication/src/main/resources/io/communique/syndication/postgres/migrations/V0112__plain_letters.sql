-- Search: a word is found with its accents or without them, and the summary's words too.
create function plain_letters(words text) returns text language sql immutable as $$
  select left(normalize(regexp_replace(normalize(words, nfkd), '[\u0300-\u036f]', '', 'g'), nfc), 100000)
$$;
-- The index is made anew at the end: that is quicker than to change it row by row.
drop index public_article_words;
update public_article p
  set words = to_tsvector(text_language(p.locale),
                          plain_letters(p.summary || E'\n' || left(convert_from(a.bytes, 'UTF8'), 100000)))
  from artefact a where a.article_id = p.article_id and a.name = 'text' and not p.withdrawn;
create index public_article_words on public_article using gin (words);
