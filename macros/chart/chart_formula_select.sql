{#
    The select of one formula: its value in every row of its scope.

    {{ chart_formula_select(chart, scope, 'UNIQUES(A)/UNIQUES(B)') }}
#}
{% macro chart_formula_select(chart, scope, text) -%}
{%- set formula = scope['formulas'] | selectattr('text', 'equalto', text) | first -%}
{%- set keys = scope['keys'] -%}
{%- set segment = '(formula)' if scope['lines']['is_numbered'] else chart['segments'][0]['name'] -%}
{%- set series = select_as(quote_text(text), 'series') -%}
{%- if 'period' in keys -%}
    {%- set series = (
        "case\n    when period = 'previous'\n        then " ~ quote_text(text ~ ' (previous)')
        ~ '\n    else ' ~ quote_text(text) ~ '\nend as series'
    ) -%}
{%- endif -%}
{{ select_list([
    ('shown_interval_start as ' if chart['compare_to'] else '') ~ 'interval_start',
    'segment' if 'segment' in keys else quote_text(segment) ~ ' as segment',
    'segment_group' if 'segment_group' in keys else "'(all)' as segment_group",
    'group_value' if 'group_value' in keys else "'(all)' as group_value",
    series,
    select_as(formula['expression']['sql'], 'value'),
    quote_text(formula['unit']) ~ ' as unit',
]) }}
from {{ chart_formula_stage(scope, formula['expression']['level']) }}
{%- endmacro %}
