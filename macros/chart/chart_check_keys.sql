{#
    Stops compilation when an argument is no dict, or has a key that it cannot have.

    {% do chart_check_keys('segments[0]', segment, ['name', 'users']) %}
#}
{% macro chart_check_keys(argument, value, keys) %}
    {%- if value is not mapping -%}
        {%- do setting_error(
            argument, "'" ~ value ~ "' is not a dict", 'a dict of ' ~ keys | join(', ')
        ) -%}
    {%- endif -%}
    {%- for key in value if key not in keys -%}
        {%- do setting_error(argument, "unknown key '" ~ key ~ "'", keys | join(', ')) -%}
    {%- endfor -%}
{% endmacro %}
