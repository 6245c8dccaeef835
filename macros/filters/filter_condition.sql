{#
    Whether a text, such as the value of a property, passes an operator and its values. A null
    is the value (none), and no number. Several values are alternatives; a negation must match
    none of them.

    {{ filter_condition('country', 'is', ['US', 'DE']) }} -> (country in ('US', 'DE'))
#}
{% macro filter_condition(text, operator, values) %}
    {%- set how = filter_operators()[operator] -%}
    {%- set value = "coalesce(" ~ text ~ ", '(none)')" -%}
    {%- if how['kind'] == 'is' -%}
        {%- set may_be_null = how['is_negative'] or '(none)' in values -%}
        {%- set operand = '(' ~ text ~ ')' if ' ' in text else text -%}
        {{- return(filter_is(value if may_be_null else operand, values, how['is_negative'])) -}}
    {%- elif how['kind'] == 'set is' -%}
        {%- set condition = adapter_set_equals(adapter_text_as_set(value), values) -%}
    {%- elif how['kind'] == 'set contains' -%}
        {%- set condition = adapter_set_has('all', adapter_text_as_set(value), values) -%}
    {%- elif how['kind'] == 'set contains any' -%}
        {%- set condition = adapter_set_has('any', adapter_text_as_set(value), values) -%}
    {%- else -%}
        {%- set conditions = [] -%}
        {%- for wanted in values -%}
            {%- do conditions.append(filter_comparison(
                text if how['kind'] == 'number' else value, operator, how['kind'], wanted
            )) -%}
        {%- endfor -%}
        {%- set condition = conditions | join('\nor ' if how['kind'] == 'number' else ' or ') -%}
    {%- endif -%}
    {%- set bracketed = '(' ~ condition ~ ')' -%}
    {%- if '\n' in condition -%}
        {%- set bracketed = '(\n    ' ~ condition | indent(4) ~ '\n)' -%}
    {%- endif -%}
    {{- return('(not ' ~ bracketed ~ ')' if how['is_negative'] else bracketed) -}}
{% endmacro %}
