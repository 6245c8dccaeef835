{#
    Whether users are followed through a relation of merged ones.

    {{ has_merged_users() }}
#}
{% macro has_merged_users() %}
    {{- return(var('event_source') == 'amplitude' and var('merged_users') is not none) -}}
{% endmacro %}
