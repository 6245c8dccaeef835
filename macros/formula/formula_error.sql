{#
    Stops compilation with one message on a formula: the token, where it stands, what was expected.

    {% do formula_error("')' at position 3 without '('", 'an operator or the end') %}
    -> user_sessions: formula: ')' at position 3 without '('. Expected: an operator or the end.
#}
{% macro formula_error(found, expected) %}
    {%- do setting_error('formula', found, expected) -%}
{% endmacro %}
