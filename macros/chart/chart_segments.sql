{#
    Returns the segments of a chart, checked: each {name, users, filters, performed}. A text is
    the name of a segment in the var saved_segments. Without any, all users are one segment.

    {% set segments = chart_segments([{'users': 'new'}], {}) %}
#}
{% macro chart_segments(segments, saved_segments) %}
    {%- set checked, names = [], [] -%}
    {%- for item in chart_check_list('segments', segments, most=10) -%}
        {%- set argument = 'segments[' ~ loop.index0 ~ ']' -%}
        {%- if item is string and item not in saved_segments -%}
            {%- do setting_error(
                argument, "unknown saved segment '" ~ item ~ "'",
                'a dict, or a name in the var saved_segments'
                ~ (': ' ~ saved_segments | join(', ') if saved_segments else ', which is empty')
            ) -%}
        {%- endif -%}
        {%- set segment = saved_segments[item] if item is string else item -%}
        {%- set default_name = item if item is string else 'Segment ' ~ loop.index -%}
        {%- do checked.append(chart_segment(argument, segment, default_name)) -%}
        {%- set name = checked[-1]['name'] -%}
        {%- if name in names -%}
            {%- do setting_error(
                argument ~ '.name', "'" ~ name ~ "' again", 'a name of its own'
            ) -%}
        {%- endif -%}
        {%- do names.append(name) -%}
    {%- endfor -%}
    {{- return(checked or [chart_segment('segments', {}, 'All users')]) -}}
{% endmacro %}
