{#
    A text as a SQL literal. Every value that a user types reaches SQL through this macro. Signs
    that break a line are written by their number, because macros indent the lines of queries.

    {{ quote_text("O'Brien") }} -> 'O''Brien'
    {{ quote_text('two\nlines') }} -> ('two' || chr(10) || 'lines')
#}
{% macro quote_text(value) %}
    {%- set text = value | string -%}
    {%- set pieces = [] -%}
    {%- for piece in modules.re.split('([\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])', text) -%}
        {%- if loop.index is even -%}
            {%- do pieces.append('chr(' ~ character_number(piece) ~ ')') -%}
        {%- elif piece or loop.length == 1 -%}
            {%- do pieces.append(dbt.string_literal(dbt.escape_single_quotes(piece))) -%}
        {%- endif -%}
    {%- endfor -%}
    {{- return('(' ~ pieces | join(' || ') ~ ')' if pieces | length > 1 else pieces[0]) -}}
{% endmacro %}
