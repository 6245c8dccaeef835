"""Random arrival of raw rows: cut into batches, late within what a run looks back, where some also
change or go."""

from datetime import datetime, timedelta

import oracle

LOOKBACK = timedelta(days=3)


def loaded_at(row, source):
    """When a raw row was loaded, as staging reads it; None where it cannot be read."""
    return oracle.read_row(row, source, {}, {})[0]["loaded_at"]


def batches(rng, rows, source, most=5):
    """The rows in batches: each in the order of its load, but some later by up to the lookback."""
    known = sorted(
        (row for row in rows if loaded_at(row, source)), key=lambda row: loaded_at(row, source)
    )
    cuts = sorted(rng.randrange(len(known) + 1) for _ in range(rng.randint(1, most - 1)))
    parts = [known[start:end] for start, end in zip([0, *cuts], [*cuts, len(known)])]
    parts = stragglers(rng, parts, source)
    for row in rows:
        if not loaded_at(row, source):
            rng.choice(parts).append(row)
    for part in parts:
        rng.shuffle(part)
    while not parts[0]:  # a file without rows has no columns either
        parts.pop(0)
    return parts


def stragglers(rng, parts, source):
    """Some rows arrive in a later batch than they should, if a run then still looks at them."""
    arrived = [[] for _ in parts]
    for number, part in enumerate(parts):
        for row in part:
            later = rng.randrange(number, len(parts)) if rng.random() < 0.3 else number
            while later > number and not is_looked_at(row, parts[:later], source):
                later -= 1
            arrived[later].append(row)
    return arrived


def is_looked_at(row, earlier_parts, source):
    """Whether a run after the earlier batches looks at a load as old as that of the row."""
    newest = max(
        (loaded_at(other, source) for part in earlier_parts for other in part), default=None
    )
    return newest is None or loaded_at(row, source) >= midnight(newest) - LOOKBACK


def changed(rng, rows, source):
    """Rows that have arrived; some of those that a run still looks at are others, some are gone."""
    times = [loaded_at(row, source) for row in rows]
    looked_back_from = midnight(max(filter(None, times), default=datetime.max) - LOOKBACK)
    kept = []
    for row, time in zip(rows, times):
        if time and time >= looked_back_from and rng.random() < 0.1:
            if rng.random() < 0.5:
                continue
            row = {**row, "country": rng.choice(["DE", "FR", ""])}
        kept.append(row)
    return kept


def midnight(moment):
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
