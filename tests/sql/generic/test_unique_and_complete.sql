{#
    No two rows have the same values in these columns, and no row has a null in them or in the
    further ones. One query, where each test of a view computes it anew.

    data_tests:
      - unique_and_complete:
          arguments:
            columns: [interval_start, series]
            further: [value]
#}
{% test unique_and_complete(model, columns, further=[]) %}
select
    {{ columns | join(',\n    ') }},
    count(*) as row_count
from {{ model }}
group by {{ columns | join(', ') }}
having
    count(*) > 1
    {%- for column in columns + further %}
    or count({{ column }}) < count(*)
    {%- endfor %}
{% endtest %}
