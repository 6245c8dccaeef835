{#
    Statements for a post-hook of stg_event_rows, in the transaction that writes the rows: the files
    in stg_event_files are read, and those that went are forgotten. A file that was written in the
    seconds before it was listed is not read for good, because it may have been written again since
    and show the same time.

    config(post_hook="{{ event_files_are_read() }}")
#}
{% macro event_files_are_read() %}
    {%- if not has_event_files() -%}{{- return('') -}}{%- endif -%}
    delete from {{ ref('stg_event_files') }}
    where size_bytes is null;

    update {{ ref('stg_event_files') }}
    set lookback_days = {{ var('lookback_days') }}
    where {{ adapter_add_seconds('modified_at', 2) }} < listed_at
{% endmacro %}
