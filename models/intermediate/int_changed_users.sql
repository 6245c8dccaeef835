{%- do state_check_model() -%}
{%- set timezone = setting_timezone(var('timezone')) -%}
with users as (
    -- A day earlier, because where clocks go back at midnight a later event has an earlier date.
    select
        user_id,
        {{ adapter_add_units('min(changed_from)', -1, 'day') }} as changed_from
    from {{ ref('int_changed_spans') }}
    group by user_id
),

final as (
    select
        user_id,
        {{ select_as(
            adapter_local_date('changed_from', timezone), 'changed_from_date'
        ) | indent(8) }}
    from users
)

select * from final
