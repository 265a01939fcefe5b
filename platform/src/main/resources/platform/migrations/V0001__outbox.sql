-- Events that wait for the broker, written in the transaction of the change that they tell of.
create table outbox (
  id       bigint generated always as identity primary key,
  shard    smallint    not null,
  topic    text        not null,
  key      text        not null,
  sequence bigint      not null,
  value    bytea       not null,
  headers  jsonb       not null,
  added_at timestamptz not null default clock_timestamp(),
  unique (topic, key, sequence)
);
create index outbox_by_shard on outbox (shard, id);

-- One relay at a time works on a shard: it holds the shard's row.
create table outbox_shards (shard smallint primary key);
insert into outbox_shards select generate_series(0, 7);

grant select, insert, delete on outbox to ${service};
grant select, update on outbox_shards to ${service};
