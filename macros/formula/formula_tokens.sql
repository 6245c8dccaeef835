{#
    Returns the tokens of one formula, behind them the end: each {kind, text, position}, the kind
    one of number, name, sign, end, or other where no token begins so; positions count from the
    given one.

    {% set tokens = formula_tokens('UNIQUES(A) / 2', 1) %}
#}
{% macro formula_tokens(text, position) %}
    {%- set kinds = {
        'number': '[0-9]+(?:[.][0-9]+)?|[.][0-9]+',
        'name': '[A-Za-z_][A-Za-z0-9_]*',
        'sign': '[-+*/(),]',
        'other': '[^ \t\r\n]',
    } -%}
    {%- set pattern = '(' ~ kinds.values() | join(')|(') ~ ')' -%}
    {%- set tokens = [] -%}
    {%- for match in modules.re.finditer(pattern, text) -%}
        {%- do tokens.append({
            'kind': (kinds | list)[match.lastindex - 1],
            'text': match.group(),
            'position': position + match.start(),
        }) -%}
    {%- endfor -%}
    {%- do tokens.append({'kind': 'end', 'text': '', 'position': position + text | length}) -%}
    {{- return(tokens) -}}
{% endmacro %}
