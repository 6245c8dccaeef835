{#
    The operators of a property filter, each with its kind and whether it is a negation, which
    matches where the comparison of its kind does not.
#}
{% macro filter_operators() %}
    {{- return({
        'is': {'kind': 'is', 'is_negative': false},
        'is not': {'kind': 'is', 'is_negative': true},
        'contains': {'kind': 'contains', 'is_negative': false},
        'does not contain': {'kind': 'contains', 'is_negative': true},
        'starts with': {'kind': 'starts with', 'is_negative': false},
        'does not start with': {'kind': 'starts with', 'is_negative': true},
        '<': {'kind': 'number', 'is_negative': false},
        '<=': {'kind': 'number', 'is_negative': false},
        '>': {'kind': 'number', 'is_negative': false},
        '>=': {'kind': 'number', 'is_negative': false},
        'set is': {'kind': 'set is', 'is_negative': false},
        'set is not': {'kind': 'set is', 'is_negative': true},
        'set contains': {'kind': 'set contains', 'is_negative': false},
        'set does not contain': {'kind': 'set contains any', 'is_negative': true},
        'glob match': {'kind': 'glob', 'is_negative': false},
        'glob does not match': {'kind': 'glob', 'is_negative': true},
    }) -}}
{% endmacro %}
