{#
    Whether the events lie in Parquet files, of which runs read those parts alone that they need;
    files of text are read as a whole by every run.

    {{ has_parquet_files() }} -> True
#}
{% macro has_parquet_files() %}
    {{- return((var('events_path') | string).endswith('.parquet')) -}}
{% endmacro %}
