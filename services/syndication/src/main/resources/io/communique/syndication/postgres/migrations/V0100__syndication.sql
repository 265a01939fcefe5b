-- Where each article stands. Whoever changes anything of an article holds its row.
create table article (
  article_id     uuid    primary key,
  standing       text    not null default 'unheard'
                 check (standing in ('unheard', 'awaiting', 'showing', 'withdrawn', 'hidden')),
  version        bigint  not null default 0,
  shown_version  bigint,
  shown_renderer integer,
  receipts       bigint  not null default 0
);

-- The newest signed statement that has words, to hold its renditions against.
create table signed (
  article_id uuid   primary key references article,
  version    bigint not null,
  statement  bytea  not null,
  jws        text   not null
);

-- Renditions that came before their article.
create table waiting (
  article_id       uuid        not null references article,
  version          bigint      not null,
  renderer_version integer     not null,
  content_hash     text        not null,
  path             text        not null,
  rendered_at      timestamptz not null,
  primary key (article_id, version)
);
create table waiting_rendition (
  article_id uuid   not null,
  version    bigint not null,
  name       text   not null,
  media_type text   not null,
  bytes      bytea  not null,
  sha256     text   not null,
  position   integer not null,
  primary key (article_id, version, position),
  foreign key (article_id, version) references waiting on delete cascade
);

-- What stands at a public address: a shown version, or the word that it was withdrawn.
create table public_article (
  article_id        uuid        primary key references article,
  path              text        not null unique,
  area              text        not null,
  version           bigint      not null,
  withdrawn         boolean     not null,
  released_at       timestamptz not null,
  first_released_at timestamptz not null,
  shown_date        timestamptz not null,
  label             text,
  headline          text,
  summary           text,
  locale            text,
  check (withdrawn = (headline is null))
);
create index public_article_newest on public_article (first_released_at desc, article_id)
  where not withdrawn;
create index public_article_newest_of_area on public_article (area, first_released_at desc, article_id)
  where not withdrawn;
create index public_article_released on public_article (released_at);
create index public_article_released_of_area on public_article (area, released_at);

-- The bytes that the site serves, packed and unpacked.
create table artefact (
  article_id uuid   not null references public_article on delete cascade,
  name       text   not null,
  media_type text   not null,
  hash       text   not null,
  bytes      bytea  not null,
  gzip       bytea,
  styles     text[] not null,
  primary key (article_id, name)
);
alter table artefact alter column bytes set storage external;
alter table artefact alter column gzip set storage external;

-- What happened to each article; a happening keeps the first time it was told.
create table happening (
  id         bigint      generated always as identity primary key,
  article_id uuid        not null references article,
  version    bigint      not null,
  kind       text        not null,
  channel    text        not null,
  at         timestamptz not null,
  unique (article_id, version, kind, channel)
);

-- The address of the newest version that was heard of, for timelines of what is no longer public.
create table address (
  article_id uuid primary key references article,
  path       text not null
);

grant select, insert, update on article, address to ${service};
grant select, insert, update, delete on signed, waiting, public_article, artefact to ${service};
grant select, insert, delete on waiting_rendition to ${service};
grant select, insert on happening to ${service};
