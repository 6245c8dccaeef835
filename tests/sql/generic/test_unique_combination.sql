{#
    No two rows have the same values in these columns; nulls count as equal.

    data_tests:
      - unique_combination:
          arguments:
            columns: [interval_unit, interval_start]
#}
{% test unique_combination(model, columns) %}
select
    {{ columns | join(',\n    ') }},
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1
{% endtest %}
