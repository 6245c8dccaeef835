{# The units of a session's length, each in milliseconds and with the sign of its labels. #}
{% macro length_units() %}
    {{- return({
        'seconds': {'milliseconds': 1000, 'sign': 's'},
        'minutes': {'milliseconds': 60000, 'sign': 'm'},
        'hours': {'milliseconds': 3600000, 'sign': 'h'},
        'days': {'milliseconds': 86400000, 'sign': 'd'},
    }) -}}
{% endmacro %}
