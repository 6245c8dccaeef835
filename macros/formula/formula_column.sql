{#
    Returns the column of a metric of a label, and notes in the scope that the formula takes it:
    the metric of one interval, or users of a window: 'so_far', or the number of intervals.

    {{ formula_column('uniques', label, scope) }} -> uniques_a
    {{ formula_column('uniques', label, scope, window=7) }} -> uniques_a_last_7
#}
{% macro formula_column(metric, label, scope, window=none, fraction=none) %}
    {%- set found = scope['labels'][label['name'] ~ (label['number'] or '')] -%}
    {%- set suffix = found['source']['active_plan']['suffix'] if metric == 'active_users'
        else found['member']['suffix'] -%}
    {%- set behind = '' if window is none else '_' ~ window if window is string
        else '_last_' ~ window -%}
    {%- set column = metric ~ ('_' ~ column_suffix(fraction) if fraction else '')
        ~ suffix ~ behind -%}
    {%- do scope['columns'].update({column: dict(
        found, metric=metric, fraction=fraction, window=window
    )}) -%}
    {{- return(column) -}}
{% endmacro %}
