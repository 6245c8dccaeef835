{#
    Returns one formula, checked, from its text between semicolons and where that begins: {text,
    unit, position, signs, items, labels, is_distribution}.

    {% set formula = formula_formula(' %:UNIQUES(A)/UNIQUES(B)', 12, ['A', 'B'], 1) %}
#}
{% macro formula_formula(part, position, labels, segment_count) %}
    {%- set text = part.strip(' \t\r\n') -%}
    {%- if not text -%}
        {%- do formula_error(
            'nothing at position ' ~ (position + part | length), 'a formula'
        ) -%}
    {%- endif -%}
    {%- set start = position + part.index(text) -%}
    {%- set prefix = formula_prefix(text, start) -%}
    {%- set tokens = formula_tokens(
        part[start - position + prefix | length:], start + prefix | length
    ) -%}
    {%- set items = formula_postfix(tokens, labels, segment_count) -%}
    {%- set is_alone = text | upper | first == 'H' and items | length == 1 -%}
    {%- for item in items if item['kind'] == 'distribution' and not is_alone -%}
        {%- do formula_error(
            'HIST at position ' ~ item['position'], 'HIST alone in its formula'
        ) -%}
    {%- endfor -%}
    {{- return({
        'text': text,
        'unit': {'%:': 'percent', '$:': 'currency'}.get(prefix, 'number'),
        'position': start,
        'signs': prefix ~ tokens | map(attribute='text') | join(' ') | upper,
        'items': items,
        'labels': formula_labels(text, items),
        'is_distribution': items[0]['kind'] == 'distribution',
    }) -}}
{% endmacro %}
