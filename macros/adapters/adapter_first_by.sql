{#
    Aggregate: the non-null value of the row that comes first in an order.

    {{ adapter_first_by('platform', 'event_order') }} -> arg_min(platform, event_order)
#}
{% macro adapter_first_by(value, order) %}
    {{- return(adapter.dispatch('adapter_first_by', 'user_sessions')(value, order)) -}}
{% endmacro %}

{% macro duckdb__adapter_first_by(value, order) %}
    {{- return('arg_min(' ~ value ~ ', ' ~ order ~ ')') -}}
{% endmacro %}
