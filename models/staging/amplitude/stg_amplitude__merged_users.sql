{{ config(
    enabled=has_merged_users(),
    materialized='table'
) -}}

with recursive merges as (
    -- A user who was merged into several belongs to the one with the smallest id.
    select
        cast(amplitude_id as text) as amplitude_id,
        min(cast(merged_amplitude_id as text)) as merged_amplitude_id
    from {{ source_relation('merged_users', var('merged_users')) }}
    where cast(amplitude_id as text) != {{ source_text('merged_amplitude_id') }}
    group by cast(amplitude_id as text)
),

followed as (
    select
        amplitude_id,
        merged_amplitude_id as reached_id
    from merges

    union

    select
        followed.amplitude_id,
        merges.merged_amplitude_id as reached_id
    from followed
    inner join merges on followed.reached_id = merges.amplitude_id
),

ids_on_cycles as (
    select reached_id
    from followed
    where amplitude_id = reached_id
),

ends as (
    -- A path ends at an id that was not merged further, or runs into a cycle.
    select
        followed.amplitude_id,
        followed.reached_id
    from followed
    left join merges on followed.reached_id = merges.amplitude_id
    left join ids_on_cycles on followed.reached_id = ids_on_cycles.reached_id
    where merges.amplitude_id is null or ids_on_cycles.reached_id is not null
),

final as (
    select
        amplitude_id,
        min(reached_id) as user_id
    from ends
    group by amplitude_id
)

select * from final
