{# The weekdays that a week may begin on, Monday first. #}
{% macro weekdays() %}
    {{- return([
        'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'
    ]) -}}
{% endmacro %}
