{#
    Drops stg_seen_loads: from now on until a run has noted them again it is not known what the rows
    of the last loads were, so that after a run that broke off all of them are looked at.

    config(post_hook="{{ seen_loads_forget() }}")
#}
{% macro seen_loads_forget() %}
    {%- if not execute -%}{{- return('') -}}{%- endif -%}
    {%- set seen_loads = state_found('stg_seen_loads') -%}
    {%- if seen_loads -%}{%- do adapter.drop_relation(seen_loads) -%}{%- endif -%}
{% endmacro %}
