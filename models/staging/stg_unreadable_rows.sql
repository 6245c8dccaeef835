{{- config(pre_hook="{{ duckdb_collect_unreadable_lines(var('events_path')) }}") -}}
{{ adapter_read_unreadable_lines(var('events_path')) }}
