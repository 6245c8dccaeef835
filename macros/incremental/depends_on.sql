{#
    Tells dbt that a model reads another one, where it does so in some runs only.

    {% do depends_on('stg_load_window') %}
#}
{% macro depends_on(name) %}
    {%- if not execute -%}{%- do ref(name) -%}{%- endif -%}
{% endmacro %}
