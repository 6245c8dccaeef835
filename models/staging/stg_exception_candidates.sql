{{- config(materialized='view') -}}

{{ source_checked_query(
    ref('stg_' ~ var('event_source') ~ '__mapped'),
    only_ids=ref('stg_exceptional_ids')
) }}
