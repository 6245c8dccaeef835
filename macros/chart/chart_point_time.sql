{#
    The start of an interval, as a chart shows it, as a timestamp.

    {{ chart_point_time('2026-01-05') }} -> cast('2026-01-05' as timestamp)
#}
{% macro chart_point_time(interval_start) %}
    {%- if not modules.re.fullmatch(
        '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.]0+)?)?)?',
        interval_start | string
    ) -%}
        {%- do setting_error(
            'interval_start', "'" ~ interval_start ~ "'", 'YYYY-MM-DD or YYYY-MM-DD HH:MM:SS'
        ) -%}
    {%- endif -%}
    {{- return('cast(' ~ quote_text(interval_start) ~ ' as timestamp)') -}}
{% endmacro %}
