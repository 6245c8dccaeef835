{#
    Stops compilation with one message: which setting, what was found, what was expected.

    {% do setting_error('event_source', "unknown value 'segment'", "amplitude or events") %}
    -> user_sessions: event_source: unknown value 'segment'. Expected: amplitude or events.
#}
{% macro setting_error(setting, found, expected) %}
    {%- do exceptions.raise_compiler_error(
        'user_sessions: ' ~ setting ~ ': ' ~ found ~ '. Expected: ' ~ expected ~ '.'
    ) -%}
{% endmacro %}
