{#
    Conditions on the user of a segment: what the user performed.

    {{ chart_user_conditions(chart, plan, segment, 'sessions.user_id') }}
    -> ['sessions.user_id in (select user_id from performed_1)']
#}
{% macro chart_user_conditions(chart, plan, segment, user) %}
    {%- set conditions = [] -%}
    {%- for item in segment['performed'] -%}
        {%- set name = 'performed_' ~ (plan['performed'].index(item) + 1) -%}
        {%- set is_met_by_none = chart_compares(0, item['op'], item['count']) -%}
        {%- set is_in = is_met_by_none == item['did_not'] -%}
        {%- set has_period = chart['compare_to'] and item['during']['kind'] == 'all' -%}
        {%- do conditions.append(
            ('(' ~ user ~ ', date_range.period)' if has_period else user)
            ~ (' in (' if is_in else ' not in (')
            ~ ('\n    select\n        user_id,\n        period\n    from ' ~ name ~ '\n'
                if has_period else 'select user_id from ' ~ name)
            ~ ')'
        ) -%}
    {%- endfor -%}
    {{- return(conditions) -}}
{% endmacro %}
