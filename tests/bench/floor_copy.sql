-- The least that a table of events can cost: a copy as they are.
create table events as
select * from read_parquet(getvariable('events_path'));
