{#
    Returns the pairs of a segment and a session object that a chart has sessions of: all, but of an
    object that a formula wants of one numbered segment only that. Each {segment, object, name},
    the name that of the segment in the chart's rows.

    {% for pair in chart_pairs(chart) %}
#}
{% macro chart_pairs(chart) %}
    {%- set pairs = [] -%}
    {%- for segment in chart['segments'] -%}
        {%- for object in chart['objects'] if object.get('segment') in [none, segment['name']] -%}
            {%- do pairs.append({
                'segment': segment,
                'object': object,
                'name': '(formula)' if object.get('segment') else segment['name'],
            }) -%}
        {%- endfor -%}
    {%- endfor -%}
    {{- return(pairs) -}}
{% endmacro %}
