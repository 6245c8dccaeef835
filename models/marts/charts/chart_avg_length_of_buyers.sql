-- How long the sessions of users take who ordered at any time, beside those of the others.
{{ user_sessions(
    measured_as='avg_length',
    segments=[
        {'name': 'Buyers', 'performed': [{'event': 'Order Completed'}]},
        {'name': 'Others', 'performed': [{'event': 'Order Completed', 'did_not': true}]}
    ],
    interval='week'
) }}
