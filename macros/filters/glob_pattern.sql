{#
    A glob as a regular expression: * is any run without a slash, ** any run, ? one character,
    [abc], [a-z] and [!a] one of a class or none of it. All else stands for itself.

    {{ glob_pattern('/blog/*') }} -> /blog/[^/]*
#}
{% macro glob_pattern(glob) %}
    {%- set token = '[*][*]|[*]|[?]|\\[(!?+)(.[^]]*)[]]|.' -%}
    {%- set pieces = [] -%}
    {%- for match in modules.re.finditer(token, glob, modules.re.DOTALL) -%}
        {%- set text = match.group(0) -%}
        {%- if text == '**' -%}{%- do pieces.append('.*') -%}
        {%- elif text == '*' -%}{%- do pieces.append('[^/]*') -%}
        {%- elif text == '?' -%}{%- do pieces.append('.') -%}
        {%- elif match.group(2) -%}
            {%- do pieces.append(
                '[' ~ ('^' if match.group(1)) ~ glob_class(match.group(2)) ~ ']'
            ) -%}
        {%- else -%}{%- do pieces.append(modules.re.escape(text)) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return(pieces | join) -}}
{% endmacro %}
