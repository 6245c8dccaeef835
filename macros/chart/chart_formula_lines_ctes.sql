{#
    Returns the CTEs up to lines of a scope: what its formulas have a row for in every interval.

    {% do ctes.extend(chart_formula_lines_ctes(chart, plan, scope, ['_a'])) %}
#}
{% macro chart_formula_lines_ctes(chart, plan, scope, measured) %}
    {%- set names, keys = scope['lines']['terms'], scope['keys'] -%}
    {%- set ctes, relations, selects = [], [], [] -%}
    {%- for name in names -%}
        {%- set term = scope['terms'][name] -%}
        {%- set is_measured = not chart['top'] and term['suffix'] in measured -%}
        {%- do relations.append(
            ('measured' if is_measured else 'qualifying_sessions') ~ term['suffix']
        ) -%}
        {%- do selects.append(
            select_list(keys + ['user_id']) ~ '\nfrom qualifying_sessions' ~ term['suffix']
        ) -%}
    {%- endfor -%}
    {%- if chart['top'] and names | length > 1 -%}
        {%- set relations = ['grouped_sessions' ~ scope['suffix']] -%}
        {%- do ctes.append(
            relations[0] ~ ' as (\n    ' ~ selects | join('\n\nunion all\n\n') | indent(4) ~ '\n)'
        ) -%}
    {%- endif -%}
    {%- set objects = [scope['terms'][names[0]]['chart']['objects'][0]] if names
        else [{'label': '', 'group_by': none}] -%}
    {%- set segments = chart['segments'] if 'segment' in keys else chart['segments'][:1] -%}
    {%- do ctes.append(chart_lines_ctes(
        dict(chart, objects=objects, segments=segments),
        dict(plan, dimensions=keys, lines_from=relations, suffix=scope['suffix'])
    )) -%}
    {{- return(ctes) -}}
{% endmacro %}
