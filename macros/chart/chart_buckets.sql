{#
    Returns the buckets of a distribution, checked: {edges, unit}; the unit is none for numbers
    of events. None where the measure has no buckets.

    {% set buckets = chart_buckets({'edges': [0, 10, 60]}, 'length_distribution') %}
#}
{% macro chart_buckets(buckets, measure) %}
    {%- if not chart_measures()[measure]['is_in_buckets'] -%}
        {%- if buckets is not none -%}
            {%- do setting_error(
                'buckets', "buckets with measured_as '" ~ measure ~ "'",
                'length_distribution, event_distribution or HIST'
            ) -%}
        {%- endif -%}
        {{- return(none) -}}
    {%- endif -%}
    {%- if measure == 'event_distribution' -%}
        {%- if buckets is not none -%}
            {%- do chart_check_keys('buckets', buckets, ['edges']) -%}
        {%- endif -%}
        {{- return({
            'edges': default_event_edges() if buckets is none
                else chart_bucket_edges(buckets.get('edges'), 1),
            'unit': none,
        }) -}}
    {%- elif buckets is none -%}
        {{- return({'edges': default_length_edges(), 'unit': 'seconds'}) -}}
    {%- endif -%}
    {%- do chart_check_keys('buckets', buckets, ['min', 'max', 'size', 'edges', 'unit']) -%}
    {%- set unit = setting_choice(
        'buckets.unit', buckets.get('unit', 'seconds'), length_units() | list
    ) -%}
    {%- if 'edges' in buckets -%}
        {%- do chart_check_keys('buckets', buckets, ['edges', 'unit']) -%}
        {{- return({'edges': chart_bucket_edges(buckets['edges'], 2), 'unit': unit}) -}}
    {%- endif -%}
    {{- return({'edges': chart_bucket_steps(buckets), 'unit': unit}) -}}
{% endmacro %}
