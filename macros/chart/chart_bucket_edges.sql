{#
    Returns the edges of buckets, checked: rising numbers, at least so many; of numbers of events
    (least 1) they are whole.

    {% set edges = chart_bucket_edges([0, 10, 60], 2) %}
#}
{% macro chart_bucket_edges(edges, least_edges) %}
    {%- set checked = [] -%}
    {%- set is_events = least_edges == 1 -%}
    {%- for edge in chart_check_list('buckets.edges', edges) -%}
        {%- set number = chart_check_number(
            'buckets.edges', edge, least=1 if is_events else 0, is_whole=is_events
        ) -%}
        {%- if checked and number <= checked[-1] -%}
            {%- do setting_error(
                'buckets.edges', edge ~ ' after ' ~ checked[-1], 'numbers that rise'
            ) -%}
        {%- endif -%}
        {%- do checked.append(number) -%}
    {%- endfor -%}
    {%- if checked | length < least_edges -%}
        {%- do setting_error(
            'buckets.edges', checked | length ~ ' edges', 'at least ' ~ least_edges
        ) -%}
    {%- endif -%}
    {{- return(checked) -}}
{% endmacro %}
