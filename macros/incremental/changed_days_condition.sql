{#
    Condition: whether the day of a row is one that has to be counted anew, by int_changed_users.
    The date alone, which the second part implies, passes over most days before users are compared.

    {{ changed_days_condition('sessions', 'session_start_date') }}
#}
{% macro changed_days_condition(rows, date) -%}
{{ date }} >= (
    select min(changed_from_date)
    from {{ ref('int_changed_users') }}
)
and exists (
    select 1
    from {{ ref('int_changed_users') }} as changed_users
    where
        changed_users.user_id = {{ rows }}.user_id
        and changed_users.changed_from_date <= {{ rows }}.{{ date }}
)
{%- endmacro %}
