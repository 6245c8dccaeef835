{#
    Checks formulas beside one another: each stands once, and HIST is not beside others.

    {% do formula_check_together(formulas) %}
#}
{% macro formula_check_together(formulas) %}
    {%- set seen = [] -%}
    {%- for formula in formulas -%}
        {%- if formula['signs'] in seen -%}
            {%- do formula_error(
                "'" ~ formula['text'] ~ "' at position " ~ formula['position'] ~ ' again',
                'each formula once'
            ) -%}
        {%- endif -%}
        {%- do seen.append(formula['signs']) -%}
    {%- endfor -%}
    {%- set distributions = formulas | selectattr('is_distribution') | list -%}
    {%- if distributions and distributions | length < formulas | length -%}
        {%- do formula_error(
            'HIST at position ' ~ distributions[0]['position'] ~ ' beside other formulas',
            'formulas that are all HIST, or none'
        ) -%}
    {%- endif -%}
{% endmacro %}
