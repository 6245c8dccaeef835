{#
    A name as part of a column name: whatever is not a letter or digit becomes an
    underscore, in lower case.

    {{ column_suffix('Page Viewed') }} -> page_viewed
#}
{% macro column_suffix(name) %}
    {%- set characters = [] -%}
    {%- for character in name -%}
        {%- set is_kept = character.isalpha() or character.isdecimal() -%}
        {%- do characters.append(character if is_kept else '_') -%}
    {%- endfor -%}
    {{- return((characters | join).lower()) -}}
{% endmacro %}
