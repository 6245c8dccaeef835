{#
    The descriptions of a mart and of the columns that it has, as comments on its published table.

    {{ publish_comments(mart) }}
    -> comment on table published.main.fct_sessions is '...'; comment on column ...;
#}
{% macro publish_comments(mart) %}
    {%- set table = 'published.main.' ~ mart.alias -%}
comment on table {{ table }} is {{ publish_comment(mart.description) }};
    {%- for column in run_query('describe ' ~ mart.relation_name).columns[0].values()
        if column in mart.columns %}
comment on column {{ table }}.{{ column }}
    is {{ publish_comment(mart.columns[column].description) }};
    {%- endfor -%}
{% endmacro %}
