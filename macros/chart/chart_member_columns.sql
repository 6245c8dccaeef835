{#
    Returns the columns of a session that labels of a formula need for themselves, as items of a
    select list: whether it passes the filters of the label, and its number of the label's events.

    {{ chart_member_columns(chart, plan, object, 'sessions') }}
    -> ['case when sessions.count_search >= 1 then 1 end as session_a']
#}
{% macro chart_member_columns(chart, plan, object, measured) %}
    {%- set items = [] -%}
    {%- for member in object.get('members', []) -%}
        {%- if member['session'] -%}
            {%- set conditions = chart_session_conditions(chart, plan, member['object']) -%}
            {%- do items.append(chart_flag(conditions) ~ ' as ' ~ member['session']) -%}
        {%- endif -%}
        {%- if member['name'] in object['counting'] -%}
            {%- set column = chart_count_column(plan, member['object']['event']) -%}
            {%- do items.append(
                measured ~ '.' ~ column ~ ' as events' ~ member['suffix']
            ) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(items) -}}
{% endmacro %}
