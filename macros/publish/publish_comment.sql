{#
    A description as a literal of one line.

    {{ publish_comment('Sessions.\n\nOne row per session.') }} -> 'Sessions. One row per session.'
#}
{% macro publish_comment(description) %}
    {{- return(quote_text(description.split() | join(' '))) -}}
{% endmacro %}
