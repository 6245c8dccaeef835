{#
    Statements that note the merges that stg_event_rows is built with, for the next run to compare;
    nothing where users are not followed.

    config(post_hook="{{ applied_merges_replace() }}")
#}
{% macro applied_merges_replace() %}
    {%- if not has_merged_users() -%}{{- return('') -}}{%- endif -%}
    delete from {{ ref('stg_amplitude__applied_merges') }};

    insert into {{ ref('stg_amplitude__applied_merges') }} (amplitude_id, user_id)
    select
        amplitude_id,
        user_id
    from {{ ref('stg_amplitude__merged_users') }}
{% endmacro %}
