{#
    A statement for a post-hook of stg_event_counts, in the transaction that builds it: all loads are
    counted, until the next run looks at some again.

    config(post_hook="{{ loads_mark_counted() }}")
#}
{% macro loads_mark_counted() %}
    {%- if not execute -%}{{- return('') -}}{%- endif -%}
    update {{ ref('stg_load_window') }}
    set uncounted_from = cast('infinity' as timestamp)
{% endmacro %}
