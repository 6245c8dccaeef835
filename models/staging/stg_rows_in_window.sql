{{- config(materialized='view') -}}

{%- set source = setting_choice('event_source', var('event_source'), ['amplitude', 'events']) -%}

{{ load_window_query(ref('stg_' ~ source ~ '__mapped')) }}
