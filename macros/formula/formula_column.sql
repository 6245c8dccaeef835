{#
    Returns the column of a metric of a label, and notes in the scope that the formula takes it:
    the metric of one interval, or of a window: 'so_far', or the number of intervals.

    {{ formula_column('uniques', label, scope) }} -> uniques_a
    {{ formula_column('uniques', label, scope, window=7) }} -> uniques_a_last_7
#}
{% macro formula_column(metric, label, scope, window=none, fraction=none) %}
    {%- set term = scope['terms'][label['name'] ~ (label['number'] or '')] -%}
    {%- set is_of_segment = metric == 'active_users' -%}
    {%- set suffix = term['active_suffix'] if is_of_segment else term['suffix'] -%}
    {%- set measured = metric ~ ('_' ~ column_suffix(fraction) if fraction else '') -%}
    {%- set behind = '' if window is none else '_' ~ window if window is string
        else '_last_' ~ window -%}
    {%- do scope['columns'].update({measured ~ suffix ~ behind: {
        'metric': metric, 'fraction': fraction, 'measured': measured, 'window': window,
        'term': term, 'relation': metric ~ suffix ~ behind,
    }}) -%}
    {{- return(measured ~ suffix ~ behind) -}}
{% endmacro %}
