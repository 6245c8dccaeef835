{#
    The inside of a glob's class in a regular expression: a-z stays a range, every other sign
    stands for itself.

    {{ glob_class('a-z^') }} -> a-z\^
#}
{% macro glob_class(content) %}
    {%- set pieces = [] -%}
    {%- for match in modules.re.finditer('(.)-(.)|(.)', content, modules.re.DOTALL) -%}
        {%- set signs = [match.group(3)] if match.group(3) else [match.group(1), match.group(2)] -%}
        {%- set escaped = [] -%}
        {%- for sign in signs -%}
            {%- do escaped.append(('\\' ~ sign) if sign in '\\[]^-&~' else sign) -%}
        {%- endfor -%}
        {%- do pieces.append(escaped | join('-')) -%}
    {%- endfor -%}
    {{- return(pieces | join) -}}
{% endmacro %}
