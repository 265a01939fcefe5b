-- An editor's work on one article: the newest words, and what approval made of them.
create table drafts (
  article_id         uuid primary key,
  ordinal            bigint generated always as identity unique,
  area               text        not null,
  path               text        not null,
  words              json        not null,
  content_hash       text        not null,
  version            bigint      not null,
  state              text        not null
    check (state in ('draft', 'awaiting', 'returned', 'scheduled', 'published', 'withdrawn')),
  newest_revision    integer,
  decision_sequence  bigint      not null default 0,
  decided_revision   integer     not null default 0,
  verdict            text        not null default 'NONE',
  comment            text,
  standing           text        not null default 'UNPUBLISHED',
  published_revision integer,
  release_at         timestamptz,
  begun_at           timestamptz not null,
  saved_at           timestamptz not null
);
create index drafts_by_area on drafts (area, ordinal desc);

-- Who saved which version; the words of older versions are not kept.
create table draft_versions (
  article_id uuid        not null references drafts on delete cascade,
  version    bigint      not null,
  saved_by   text        not null,
  saved_at   timestamptz not null,
  primary key (article_id, version)
);

-- Words as they were handed in. A row never changes.
create table revisions (
  article_id    uuid        not null references drafts on delete cascade,
  revision      integer     not null,
  draft_version bigint      not null,
  path          text        not null,
  words         json        not null,
  content_hash  text        not null,
  contributors  text[]      not null,
  submitted_by  text        not null,
  submitted_at  timestamptz not null,
  primary key (article_id, revision)
);

-- One path, one article. The order of bytes makes "everything below a path" a range.
create table paths (
  path       text collate "C" primary key,
  article_id uuid not null unique references drafts on delete cascade
);

-- Rows of versions, revisions and paths go only with their draft.
grant select, insert, update, delete on drafts to ${service};
grant select, insert on draft_versions, revisions to ${service};
grant select, insert, update on paths to ${service};
