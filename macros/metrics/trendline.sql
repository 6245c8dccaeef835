{#
    TRENDLINE: the least-squares line of a value over its intervals, over rows of one interval
    each; the value itself where there is only one.

    {{ trendline('sessions', 'interval_number') }}
#}
{% macro trendline(value, interval_number, partition_by=[]) -%}
{%- set window = metric_window(partition_by) -%}
{%- set is_name = modules.re.fullmatch('[A-Za-z0-9_.]+', interval_number) -%}
{%- set number = interval_number if is_name else formula_enclosed(interval_number) -%}
{%- set points = '(' ~ value ~ ', ' ~ interval_number ~ ') ' ~ window -%}
case
    when count({{ value }}) {{ window }} > 1
        then
            regr_intercept{{ points }}
            + regr_slope{{ points }}
            * {{ number }}
    else max({{ value }}) {{ window }}
end
{%- endmacro %}
