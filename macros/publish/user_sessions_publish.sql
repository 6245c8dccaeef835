{#
    What dbt does when a build has ended: the marts that it built, all of them as tables, and one
    row about the run, written into the new file that USER_SESSIONS_PUBLISH_TO names. Nothing where
    that is not set, where something of the build failed or was left out, or where the engine needs
    no such file. The build holds its database until then, so no other run can come between.

    on-run-end: "{{ user_sessions_publish(results) }}"
    -> attach 'target/published/user_sessions.duckdb.new.4711' as published; ... detach published;
#}
{% macro user_sessions_publish(results) %}
    {%- set run = publish_run_query(ref('stg_event_counts'), ref('stg_events'), ref('fct_sessions'))
    -%}
    {%- set path = env_var('USER_SESSIONS_PUBLISH_TO', '') -%}
    {%- if execute and path and publish_is_needed() and publish_is_sound(results) -%}
        {%- set marts, left_out = publish_marts(results), publish_left_out(results) -%}
        {%- if marts and left_out -%}
            {%- do print(
                'user_sessions: nothing published: built without ' ~ left_out[:3] | join(', ')
                ~ (' and ' ~ (left_out | length - 3) ~ ' more' if left_out | length > 3 else '')
                ~ '. Expected: all models, or all but the charts: dbt build --exclude marts.charts+'
            ) -%}
        {%- elif marts -%}
attach {{ quote_text(path) }} as published (storage_version 'v1.0.0');
begin transaction;
{% for mart in marts -%}
create table published.main.{{ mart.alias }} as select * from {{ mart.relation_name }};
{{ publish_comments(mart) }}
{% endfor -%}
create table published.main.published_run as
{{ run }};
commit;
detach published;
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
