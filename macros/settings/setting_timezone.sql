{#
    Returns the name of a time zone, checked against the IANA list.

    {{ setting_timezone('Europe/Berlin') }} -> Europe/Berlin
#}
{% macro setting_timezone(timezone) %}
    {%- if timezone not in modules.pytz.all_timezones -%}
        {%- do setting_error(
            'timezone', "unknown time zone '" ~ timezone ~ "'", 'an IANA name such as Europe/Berlin'
        ) -%}
    {%- endif -%}
    {{- return(timezone) -}}
{% endmacro %}
