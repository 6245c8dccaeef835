{# The longest session that counts, in milliseconds: 24 hours. A longer one is in no metric. #}
{% macro max_session_length_ms() %}
    {{- return(86400000) -}}
{% endmacro %}
