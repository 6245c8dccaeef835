{#
    Condition: whether a row was loaded at a time that this run looks at again; a row without such
    a time always is.

    {{ load_window_condition('loaded_at') }}
#}
{% macro load_window_condition(loaded_at) %}
    {{- return(
        '(\n    ' ~ loaded_at ~ ' >= (select loaded_from from ' ~ ref('stg_load_window') ~ ')'
        ~ '\n    or ' ~ loaded_at ~ ' is null\n)'
    ) -}}
{% endmacro %}
