{#
    Returns a chart with the session objects that its formulas take. HIST makes it a distribution,
    whose objects are named by their formulas; of other charts an object keeps its event only where
    a formula counts events.

    {% set chart = chart_formula_objects(chart, formulas) %}
#}
{% macro chart_formula_objects(chart, formulas) %}
    {%- set objects = [] -%}
    {%- if formulas[0]['is_distribution'] -%}
        {%- for formula in formulas -%}
            {%- set label = formula['labels'][0] -%}
            {%- set number = label['number'] -%}
            {%- set object = chart['objects'] | selectattr('label', 'equalto', label['name'])
                | first -%}
            {%- do objects.append(dict(
                object,
                label=formula['text'],
                event=none,
                segment=chart['segments'][number - 1]['name'] if number else none
            )) -%}
        {%- endfor -%}
        {{- return(dict(chart, measure='length_distribution', objects=objects)) -}}
    {%- endif -%}
    {%- set used, counted = [], [] -%}
    {%- for formula in formulas -%}
        {%- for item in formula['items'] if item['label'] -%}
            {%- do used.append(item['label']['name']) -%}
            {%- if 'EVENTTOTALS' in [item['function'], item.get('metric')] -%}
                {%- do counted.append(item['label']['name']) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for object in chart['objects'] if object['label'] in used -%}
        {%- set event = object['event'] or {'type': none, 'where': []} -%}
        {%- do objects.append(
            dict(object, event=event if object['label'] in counted else none)
        ) -%}
    {%- endfor -%}
    {{- return(dict(chart, objects=objects, formulas=formulas)) -}}
{% endmacro %}
