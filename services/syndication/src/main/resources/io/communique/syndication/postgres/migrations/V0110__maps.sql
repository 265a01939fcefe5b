-- Sitemaps: an article's map is the month (UTC) of its first release, which never changes. A month that has too many
-- addresses for one map is cut by `share`, the first byte of a hash of the article's id: as even as chance, and for ever.
alter table public_article add column month date not null generated always as (
  date_trunc('month', first_released_at at time zone 'UTC')::date) stored;
alter table public_article add column share smallint not null generated always as (
  get_byte(sha256(uuid_send(article_id)), 0)) stored;

-- Steps from month to month, and finds what changed last in each, its withdrawals too.
create index public_article_months on public_article (withdrawn, area, month, released_at);

-- Every 256th article: how many there are in a month is estimated from these, and nobody counts.
create index public_article_sample on public_article (area, month) where share = 0 and not withdrawn;
