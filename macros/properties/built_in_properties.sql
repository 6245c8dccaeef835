{# The built-in user properties: the text columns of stg_events that a bare name means. #}
{% macro built_in_properties() %}
    {{- return([
        'device_id', 'platform', 'os_name', 'version_name', 'device_family', 'device_type',
        'country', 'region', 'city', 'language', 'carrier',
    ]) -}}
{% endmacro %}
