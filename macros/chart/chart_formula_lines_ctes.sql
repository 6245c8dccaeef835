{#
    Returns the CTEs up to lines of a scope: what its formulas have a row for in every interval;
    the groups are those of the qualifying sessions of its labels.

    {% do ctes.extend(chart_formula_lines_ctes(chart, plan, scope, ['_a'])) %}
#}
{% macro chart_formula_lines_ctes(chart, plan, scope, measured) %}
    {%- set keys, ctes = scope['keys'], [] -%}
    {%- set relations = chart_formula_group_relations(chart, scope, measured) -%}
    {%- if chart['top'] and (relations | length > 1 or '\n' in relations | join) -%}
        {%- set selects = [] -%}
        {%- for relation in relations -%}
            {%- do selects.append(select_list(keys + ['user_id']) ~ '\nfrom ' ~ relation) -%}
        {%- endfor -%}
        {%- set relations = ['grouped_sessions' ~ scope['suffix']] -%}
        {%- do ctes.append(
            relations[0] ~ ' as (\n    ' ~ selects | join('\n\nunion all\n\n') | indent(4) ~ '\n)'
        ) -%}
    {%- endif -%}
    {%- set objects = [{'label': '', 'group_by': 'group_value' in keys}] -%}
    {%- set segments = chart['segments'] if 'segment' in keys else chart['segments'][:1] -%}
    {%- do ctes.append(chart_lines_ctes(
        dict(chart, objects=objects, segments=segments),
        dict(plan, dimensions=keys, lines_from=relations, suffix=scope['suffix'])
    )) -%}
    {{- return(ctes) -}}
{% endmacro %}
