{{- config(materialized='view') -}}

{{ source_checked_query(
    ref('stg_rows_in_window'), only_ids=ref('stg_exceptional_ids')
) }}
