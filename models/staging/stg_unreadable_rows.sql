{{- config(pre_hook="{{ duckdb_collect_unreadable_lines(var('events_path')) }}") -}}
{%- do depends_on('stg_load_window') -%}{#- which stops a run with other settings -#}
{{ adapter_read_unreadable_lines(var('events_path')) }}
