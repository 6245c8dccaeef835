{#
    Returns a label of a formula: {name, number, kind, text, position}; the number is that of a
    segment, from 1, or none.

    {{ formula_label(state, token) }} -> {'name': 'A', 'number': 2, ...} of A2
#}
{% macro formula_label(state, token) %}
    {%- set labels = state['labels'] | join(', ') -%}
    {%- if token['kind'] != 'name' -%}
        {%- do formula_error(formula_found(token), 'a label: ' ~ labels) -%}
    {%- endif -%}
    {%- set parts = modules.re.fullmatch('([A-Z])([0-9]*)', token['text'] | upper) -%}
    {%- if not parts or parts.group(1) not in state['labels'] -%}
        {%- do formula_error('unknown label ' ~ formula_found(token), labels) -%}
    {%- endif -%}
    {%- set number = parts.group(2) -%}
    {%- set most = state['segment_count'] -%}
    {%- if number and (number | length > 2 or not 1 <= number | int <= most) -%}
        {%- do formula_error(
            'segment ' ~ number ~ ' in ' ~ formula_found(token),
            '1' if most == 1 else '1 to ' ~ most
        ) -%}
    {%- endif -%}
    {{- return({
        'name': parts.group(1),
        'number': number | int if number else none,
        'kind': 'name',
        'text': token['text'],
        'position': token['position'],
    }) -}}
{% endmacro %}
