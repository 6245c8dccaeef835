{#
    The number of a sign that breaks a line.

    {{ character_number('\n') }} -> 10
#}
{% macro character_number(character) %}
    {{- return({
        '\n': 10, '\x0b': 11, '\x0c': 12, '\r': 13, '\x1c': 28, '\x1d': 29, '\x1e': 30,
        '\x85': 133, '\u2028': 8232, '\u2029': 8233,
    }[character]) -}}
{% endmacro %}
