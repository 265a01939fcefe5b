-- A withdrawal is told once more when the log's compaction is due.
create index withdrawals_by_time on withdrawals (withdrawn_at);
