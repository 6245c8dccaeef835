{#
    Whether a text as a whole matches a regular expression, in which a dot is any character.

    {{ adapter_matches_pattern('platform', 'i.*') }} -> regexp_full_match(platform, 'i.*', 's')
#}
{% macro adapter_matches_pattern(text, pattern) %}
    {{- return(adapter.dispatch('adapter_matches_pattern', 'user_sessions')(text, pattern)) -}}
{% endmacro %}

{% macro duckdb__adapter_matches_pattern(text, pattern) %}
    {{- return("regexp_full_match(" ~ text ~ ", " ~ quote_text(pattern) ~ ", 's')") -}}
{% endmacro %}
