{{- config(materialized='view') -}}

{%- set source = setting_choice('event_source', var('event_source'), ['amplitude', 'events']) -%}

{{ source_checked_query(ref('stg_' ~ source ~ '__mapped')) }}
