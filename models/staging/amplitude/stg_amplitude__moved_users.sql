{{- config(enabled=has_merged_users(), materialized='view') -}}

with merged_users as (
    select * from {{ ref('stg_amplitude__merged_users') }}
),

applied_merges as (
    select * from {{ ref('stg_amplitude__applied_merges') }}
),

both_merges as (
    -- Without a merge a user is the one of the id itself.
    select
        coalesce(merged_users.amplitude_id, applied_merges.amplitude_id) as amplitude_id,
        merged_users.user_id as user_id_now,
        applied_merges.user_id as user_id_before
    from merged_users
    full outer join applied_merges
        on merged_users.amplitude_id = applied_merges.amplitude_id
    where merged_users.user_id is distinct from applied_merges.user_id
),

final as (
    select coalesce(user_id_now, amplitude_id) as user_id
    from both_merges

    union distinct

    select coalesce(user_id_before, amplitude_id) as user_id
    from both_merges
)

select * from final
