{#
    The version of the tables that runs add to, to be raised where the project could not go on from
    those that it made before; then a run over them stops and asks for a rebuild. Tables that a
    rebuild keeps (`full_refresh: false`) have to stay as they are.

    {{ state_version() }} -> 1
#}
{% macro state_version() %}
    {{- return(1) -}}
{% endmacro %}
