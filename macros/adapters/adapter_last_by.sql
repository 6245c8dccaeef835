{#
    Aggregate: the non-null value of the row that comes last in an order.

    {{ adapter_last_by('platform', 'event_order') }} -> arg_max(platform, event_order)
#}
{% macro adapter_last_by(value, order) %}
    {{- return(adapter.dispatch('adapter_last_by', 'user_sessions')(value, order)) -}}
{% endmacro %}

{% macro duckdb__adapter_last_by(value, order) %}
    {{- return('arg_max(' ~ value ~ ', ' ~ order ~ ')') -}}
{% endmacro %}
