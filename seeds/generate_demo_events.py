"""Write demo_events.csv: sixty days of made-up events of a small web shop with a blog.

    python seeds/generate_demo_events.py

The same seed gives the same bytes on every run. The columns are those of Amplitude's Export
API, in plain CSV. Times are UTC; a session id is the start of the session in epoch
milliseconds, by the device's own clock, or -1 for an event out of session. Rows come in the
order of `server_upload_time`.

What is in it
    About 320 shoppers on web, iOS and Android, from 2026-03-01 to 2026-04-29. Some come
    often, some weekly, many once; new ones arrive all the time. They come more on weekdays
    and in the evening of their own time zone. Most uploads follow within seconds, some
    within hours, a few within five days. A few devices have a wrong clock. `Push Received`
    and `Subscription Renewed` happen out of session; `Push Received` (inactive),
    `Heartbeat` (hidden), `Debug Ping` (blocked) and `Legacy Click` (deleted) are for the
    taxonomy.

Planted edges: one function each, found by the user id
    edge-out-of-session           session id -1 and an empty one, beside one session
    edge-inactive-only            a session of inactive and hidden events only
    edge-inactive-ends            inactive events before and after the active ones
    edge-dropped-only             a session of blocked and deleted events only
    edge-exactly-24h              a session of 86,400,000 ms
    edge-over-24h                 a session of 86,400,001 ms
    edge-midnight                 a session across midnight UTC
    edge-us-clock-change          a session across the hour that New York skips
    edge-eu-clock-change          a session across the hour that Berlin skips
    edge-duplicate-near           the same event sent again after five minutes
    edge-duplicate-far            the same event sent again after thirty days
    edge-same-insert-id           one insert id on two devices: two events
    edge-uuid-only                no insert id; one uuid comes twice
    edge-no-ids                   neither insert id nor uuid; one row comes twice
    edge-clock-2h-slow            corrected by two hours
    edge-clock-1d-fast            corrected by a day, backwards
    edge-clock-60s-slow           a difference of exactly 60 s: corrected
    edge-clock-60s-fast           the same, backwards
    edge-clock-59s-slow           a difference of 59.999 s: not corrected
    edge-clock-set                the clock is set in mid-session; the device's time counts
    edge-ties                     equal times at both ends of a session
    edge-no-page                  a session without any page
    edge-gap-30min                30 minutes between two session ids
    edge-gap-30min-1ms            a millisecond more
    edge-gap-in-session           both gaps under one session id
    edge-shared-session-1, -2     one session id, two users
    edge-missing-user             rejected (recognised by its insert id)
    edge-missing-event-type       rejected
    edge-unreadable-time          rejected: "yesterday"
    edge-year-1999                rejected: before 2000
    edge-40-days-ahead            rejected: 40 days after its upload
    edge-malformed-properties     rejected: JSON cut off
    edge-no-amplitude-id          a user id, no amplitude id
    edge-anonymous-device         only a device id
    O'Brien                       quotes, wildcards, SQL and Jinja as ordinary text
    Ångström                      non-Latin text
"""

import csv
import json
import random
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

SEED = 20260301
OUTPUT = Path(__file__).with_name("demo_events.csv")

FIRST_DAY = date(2026, 3, 1)
DAYS = 60
SHOPPERS = 320

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

CLOCK_TOLERANCE = 60 * SECOND
OUT_OF_SESSION = -1

COLUMNS = (
    "insert_id", "uuid", "amplitude_id", "user_id", "device_id", "event_type",
    "event_time", "client_event_time", "client_upload_time",
    "server_received_time", "server_upload_time", "session_id", "event_id",
    "platform", "os_name", "version_name", "device_family", "device_type",
    "country", "region", "city", "language", "carrier",
    "event_properties", "user_properties",
)

# Country, region, city, language, minutes from UTC in winter, rule of the clock change.
PLACES = (
    (("United States", "New York", "New York", "English", -300, "US"), 14),
    (("United States", "California", "San Francisco", "English", -480, "US"), 10),
    (("United States", "Texas", "Austin", "English", -360, "US"), 8),
    (("Canada", "Ontario", "Toronto", "English", -300, "US"), 5),
    (("Canada", "Quebec", "Montréal", "French", -300, "US"), 3),
    (("United Kingdom", "England", "London", "English", 0, "EU"), 11),
    (("United Kingdom", "Scotland", "Edinburgh", "English", 0, "EU"), 3),
    (("Germany", "Berlin", "Berlin", "German", 60, "EU"), 8),
    (("Germany", "Bavaria", "München", "German", 60, "EU"), 5),
    (("France", "Île-de-France", "Paris", "French", 60, "EU"), 7),
    (("Spain", "Catalonia", "Barcelona", "Spanish", 60, "EU"), 4),
    (("Brazil", "São Paulo", "São Paulo", "Portuguese", -180, None), 6),
    (("India", "Karnataka", "Bengaluru", "English", 330, None), 6),
    (("Japan", "Tokyo", "Tokyo", "Japanese", 540, None), 6),
    (("", "", "", "", 0, None), 3),
)
SUMMER_TIME_STARTS = {"US": date(2026, 3, 8), "EU": date(2026, 3, 29)}

CARRIERS = {
    "United States": ("Verizon", "AT&T", "T-Mobile"),
    "Canada": ("Rogers", "Bell"),
    "United Kingdom": ("EE", "Vodafone", "O2"),
    "Germany": ("Telekom", "Vodafone"),
    "France": ("Orange", "SFR"),
    "Spain": ("Movistar", "Orange"),
    "Brazil": ("Vivo", "Claro"),
    "India": ("Jio", "Airtel"),
    "Japan": ("NTT Docomo", "SoftBank"),
    "": ("",),
}

PLATFORMS = (("Web", 55), ("iOS", 25), ("Android", 20))
WEB_BROWSERS = (("Chrome", 60), ("Safari", 22), ("Firefox", 10), ("Edge", 8))
WEB_MACHINES = ((("Windows", "Windows"), 50), (("Mac", "Apple Mac"), 35), (("Linux", "PC"), 15))
IPHONES = ((("Apple iPhone", "iPhone 15"), 55), (("Apple iPhone", "iPhone 13"), 30),
           (("Apple iPad", "iPad Air"), 15))
ANDROIDS = ((("Samsung Phone", "Galaxy S24"), 45), (("Google Phone", "Pixel 8"), 30),
            (("Xiaomi Phone", "Redmi 12"), 25))
WEB_VERSIONS = (("125.0.1", 50), ("124.0.2", 30), ("17.4.1", 20))
APP_VERSIONS = (("5.3.0", 50), ("5.2.1", 35), ("4.9.8", 15))
OLD_APP = "4."

# Share of shoppers, and the chance of a visit on a weekday once they are here.
LOYALTY = (("loyal", 20), ("weekly", 33), ("once", 47))
VISIT_CHANCE = {"loyal": 0.25, "weekly": 0.08, "once": 0.003}
DAY_WEIGHT = (1.0, 1.05, 1.05, 1.0, 0.95, 0.65, 0.6)
HOUR_WEIGHTS = tuple(enumerate((
    2, 1, 1, 1, 1, 2, 4, 7, 9, 9, 9, 10, 13, 11, 9, 9, 10, 12, 15, 20, 24, 22, 13, 6,
)))

PLANS = (("free", 75), ("pro", 18), ("team", 7))
RENEWAL_PRICE = {"pro": 12, "team": 49}
REFERRERS = (("", 45), ("google", 30), ("bing", 8), ("reddit", 9), ("partner", 8))
CAMPAIGNS = (("", 80), ("newsletter", 10), ("spring_sale", 7), ("podcast", 3))

ENTRY_PAGES = (("/home", 42), ("/blog", 20), ("product", 18), ("/pricing", 12), ("/search", 8))
PAGES = (("/home", 30), ("/pricing", 15), ("/blog", 25), ("/cart", 8), ("/account", 12),
         ("/help", 10))
PAGE_TITLES = {
    "/home": "Home",
    "/pricing": "Plans & prices",
    "/blog/brew-guide": "How to brew, step by step",
    "/blog/why-fresh": "Why fresh is better",
    "/blog/spring-list": "Our list for spring",
    "/help": "Help",
}
BLOG_PAGES = ("/blog/brew-guide", "/blog/why-fresh", "/blog/spring-list", "/blog/meet-the-team")
PRODUCTS = tuple((number, 490 + 730 * (number % 7)) for number in range(101, 125))
TAGS = ("sale", "new", "gift", "bio", "last chance")
QUERIES = ("coffee", "espresso beans", "gift", "mug", "decaf", "grinder", "filter paper",
           "tea & honey", "crème", "50% off")
TOPICS = ("delivery", "refund", "account", "other")

# What follows an event, with its weight. None ends the session.
NEXT_EVENT = {
    "App Opened": (("Page Viewed", 50), ("Search", 18), ("Product Viewed", 14),
                   ("Video Played", 6), (None, 12)),
    "Page Viewed": (("Page Viewed", 30), ("Search", 12), ("Product Viewed", 20),
                    ("Video Played", 5), ("Signed Up", 6), ("Support Contacted", 2), (None, 25)),
    "Search": (("Product Viewed", 52), ("Search", 20), ("Page Viewed", 10), (None, 18)),
    "Product Viewed": (("Product Viewed", 26), ("Add to Cart", 24), ("Page Viewed", 18),
                       ("Search", 10), (None, 22)),
    "Add to Cart": (("Checkout Started", 48), ("Product Viewed", 26), ("Page Viewed", 12),
                    (None, 14)),
    "Checkout Started": (("Order Completed", 66), ("Page Viewed", 8), ("Support Contacted", 6),
                         (None, 20)),
    "Order Completed": (("Page Viewed", 30), (None, 70)),
    "Video Played": (("Page Viewed", 35), ("Video Played", 22), ("Product Viewed", 13),
                     (None, 30)),
    "Signed Up": (("Page Viewed", 50), ("Product Viewed", 25), (None, 25)),
    "Support Contacted": (("Page Viewed", 30), (None, 70)),
}
MAX_SESSION_EVENTS = 15
BOUNCE_CHANCE = 0.15

# The longest stay on an event. Longer stays are rarer; a patient reader stays longer.
LONGEST_STAY = {"App Opened": 12 * SECOND, "Video Played": 3 * MINUTE,
                "Checkout Started": 3 * MINUTE, "Support Contacted": 3 * MINUTE}
LONGEST_STAY_ELSEWHERE = 100 * SECOND
PATIENCE = ((0.4, 20), (1.0, 45), (2.5, 25), (8.0, 10))

# How long events wait on the device: flushed at once, after the session, or found later.
UPLOADS = (("at once", 880), ("minutes", 80), ("hours", 34), ("days", 6))

EDGE_USERS = (
    "edge-out-of-session", "edge-inactive-only", "edge-inactive-ends", "edge-dropped-only",
    "edge-exactly-24h", "edge-over-24h", "edge-midnight", "edge-us-clock-change",
    "edge-eu-clock-change", "edge-duplicate-near", "edge-duplicate-far", "edge-same-insert-id",
    "edge-uuid-only", "edge-no-ids", "edge-clock-2h-slow", "edge-clock-1d-fast",
    "edge-clock-60s-slow", "edge-clock-60s-fast", "edge-clock-59s-slow", "edge-clock-set",
    "edge-ties", "edge-no-page", "edge-gap-30min", "edge-gap-30min-1ms", "edge-gap-in-session",
    "edge-shared-session-1", "edge-shared-session-2", "edge-missing-user",
    "edge-missing-event-type", "edge-unreadable-time", "edge-year-1999", "edge-40-days-ahead",
    "edge-malformed-properties", "edge-no-amplitude-id", "edge-anonymous-device", "O'Brien",
    "Ångström",
)
FIRST_EDGE_AMPLITUDE_ID = 9001
FIRST_SHOPPER_AMPLITUDE_ID = 100001

HOSTILE_TEXTS = (
    "O'Brien", "'; drop table events; --", "100%", "1000", "a_b", "axb", "{{ 1 }}", "C:\\temp",
)


@dataclass
class Device:
    device_id: str
    platform: str
    os_name: str
    version_name: str
    device_family: str
    device_type: str
    carrier: str = ""
    clock_behind: int = 0


@dataclass
class Shopper:
    amplitude_id: int
    user_id: str
    place: tuple
    devices: list
    loyalty: str
    first_day: date
    referrer: str
    plan: str
    signup_date: date | None
    rows: list = field(default_factory=list)


# Small helpers ---------------------------------------------------------------------------


def milliseconds(text):
    """Epoch milliseconds of a UTC time in ISO format."""
    moment = datetime.fromisoformat(text).replace(tzinfo=timezone.utc)
    return (moment - datetime(1970, 1, 1, tzinfo=timezone.utc)) // timedelta(milliseconds=1)


def time_text(moment):
    """A UTC time as the export writes it, of epoch milliseconds."""
    utc = datetime(1970, 1, 1) + timedelta(milliseconds=moment)
    return utc.isoformat(sep=" ", timespec="microseconds")


def json_text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def weighted(rng, choices):
    """One of (value, weight) pairs."""
    point = rng.random() * sum(weight for _, weight in choices)
    for value, weight in choices:
        point -= weight
        if point < 0:
            return value
    return choices[-1][0]


def some_uuid(rng):
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def corrected(client_time, client_upload, server_received):
    """The event's time, with the clock corrected when it is wrong by a minute or more."""
    difference = server_received - client_upload
    return client_time + difference if abs(difference) >= CLOCK_TOLERANCE else client_time


def time_columns(client_time, client_upload, server_received, server_upload):
    return {
        "event_time": time_text(corrected(client_time, client_upload, server_received)),
        "client_event_time": time_text(client_time),
        "client_upload_time": time_text(client_upload),
        "server_received_time": time_text(server_received),
        "server_upload_time": time_text(server_upload),
    }


# Shoppers --------------------------------------------------------------------------------


def make_device(rng, platform, country):
    number = f"{rng.getrandbits(40):010x}"
    if platform == "Web":
        family, kind = weighted(rng, WEB_MACHINES)
        browser, version = weighted(rng, WEB_BROWSERS), weighted(rng, WEB_VERSIONS)
        return Device(f"web-{number}", platform, browser, version, family, kind,
                      clock_behind=clock_error(rng))
    phones, system = (IPHONES, "ios") if platform == "iOS" else (ANDROIDS, "android")
    family, kind = weighted(rng, phones)
    version, carrier = weighted(rng, APP_VERSIONS), rng.choice(CARRIERS[country])
    return Device(f"{system}-{number}", platform, system, version, family, kind, carrier,
                  clock_behind=clock_error(rng))


def clock_error(rng):
    """Most clocks are right within seconds; a few are minutes or an hour off."""
    if rng.random() < 0.03:
        return rng.choice((-1, 1)) * rng.randint(2 * MINUTE, 70 * MINUTE)
    return rng.randint(-8 * SECOND, 8 * SECOND)


def make_shopper(rng, number):
    place = weighted(rng, PLACES)
    loyalty = weighted(rng, LOYALTY)
    platforms = [weighted(rng, PLATFORMS)]
    if loyalty == "loyal" and rng.random() < 0.3:
        platforms.append("Web" if platforms[0] != "Web" else "iOS")
    is_known = loyalty != "once" and rng.random() < 0.5
    signup_date = FIRST_DAY - timedelta(days=rng.randint(1, 400)) if is_known else None
    return Shopper(
        amplitude_id=FIRST_SHOPPER_AMPLITUDE_ID + number,
        user_id=f"user-{1001 + number}",
        place=place,
        devices=[make_device(rng, platform, place[0]) for platform in platforms],
        loyalty=loyalty,
        first_day=FIRST_DAY + timedelta(days=first_day_number(rng, is_known)),
        referrer=weighted(rng, REFERRERS),
        plan=weighted(rng, PLANS) if is_known else "free",
        signup_date=signup_date,
    )


def first_day_number(rng, is_known):
    """Known shoppers are back within days; new ones come all the time, later ones more."""
    if is_known:
        return rng.randint(0, 6)
    return int(DAYS * max(rng.random(), rng.random() / 2))


def user_properties(shopper, campaign):
    properties = {"plan": shopper.plan}
    if shopper.referrer:
        properties["referrer"] = shopper.referrer
    if campaign:
        properties["utm_source"] = campaign
    if shopper.signup_date:
        properties["signup_date"] = shopper.signup_date.isoformat()
    return properties


# Visits ----------------------------------------------------------------------------------


def utc_time(place, day, minute_of_day, rng):
    """Epoch milliseconds of a wall-clock minute at a place, somewhere within the minute."""
    offset, rule = place[4], place[5]
    if rule and day >= SUMMER_TIME_STARTS[rule]:
        offset += 60
    minutes = minute_of_day - offset
    return milliseconds(day.isoformat()) + minutes * MINUTE + rng.randint(0, MINUTE - 1)


def visit_times(rng, shopper):
    """True start times of a shopper's sessions, in order."""
    times = []
    for number in range((shopper.first_day - FIRST_DAY).days, DAYS):
        day = FIRST_DAY + timedelta(days=number)
        chance = VISIT_CHANCE[shopper.loyalty] * DAY_WEIGHT[day.weekday()]
        is_first = day == shopper.first_day
        if is_first or rng.random() < chance:
            minute = weighted(rng, HOUR_WEIGHTS) * 60 + rng.randint(0, 59)
            times.append(utc_time(shopper.place, day, minute, rng))
            if rng.random() < 0.18:
                times.append(times[-1] + rng.randint(20 * MINUTE, 5 * HOUR))
    return sorted(times)


def event_properties(rng, event_type, product):
    number, cents = product
    if event_type == "Page Viewed":
        return page_properties(rng, weighted(rng, PAGES))
    if event_type == "Search":
        return {"page": "/search", "query": rng.choice(QUERIES), "results": rng.randint(0, 40)}
    if event_type == "Product Viewed":
        tags = [tag for tag in TAGS if rng.random() < 0.25]
        return {"page": f"/product/{number}", "product_id": number, "tags": tags}
    if event_type == "Add to Cart":
        return {"page": f"/product/{number}", "product_id": number}
    if event_type == "Checkout Started":
        return {"page": "/checkout"}
    if event_type == "Order Completed":
        return {"page": "/checkout/done", "revenue": cents * rng.randint(1, 3) / 100}
    if event_type == "Video Played":
        return {"page": rng.choice(BLOG_PAGES), "seconds": rng.randint(5, 300)}
    if event_type == "Signed Up":
        return {"page": "/signup"}
    if event_type == "Support Contacted":
        return {"page": "/help", "topic": rng.choice(TOPICS)}
    return {}


def page_properties(rng, page):
    if page == "/blog":
        page = rng.choice(BLOG_PAGES)
    if page == "product":
        page = f"/product/{rng.choice(PRODUCTS)[0]}"
    properties = {"page": page}
    if page in PAGE_TITLES and rng.random() < 0.6:
        properties["page_title"] = PAGE_TITLES[page]
    return properties


def visit_events(rng, shopper, device):
    """(event type, properties, stay in milliseconds) of one session, in order."""
    patience = weighted(rng, PATIENCE)
    is_bounce = rng.random() < BOUNCE_CHANCE
    may_sign_up = shopper.signup_date is None
    product = rng.choice(PRODUCTS)
    if device.platform == "Web":
        event_type, properties = "Page Viewed", page_properties(rng, weighted(rng, ENTRY_PAGES))
    else:
        event_type, properties = "App Opened", {}
    events = []
    while event_type:
        longest = LONGEST_STAY.get(event_type, LONGEST_STAY_ELSEWHERE)
        stay = 1_200 + int(rng.random() * rng.random() * longest * patience)
        events.append((event_type, properties, stay))
        if is_bounce or len(events) == MAX_SESSION_EVENTS:
            break
        may_sign_up = may_sign_up and event_type != "Signed Up"
        event_type = weighted(rng, NEXT_EVENT[event_type])
        if event_type == "Signed Up" and not may_sign_up:
            event_type = "Page Viewed"
        if event_type == "Product Viewed":
            product = rng.choice(PRODUCTS)
        properties = event_properties(rng, event_type, product)
    return events


def upload_delay(rng):
    """How long the events of a session wait on the device before their upload."""
    kind = weighted(rng, UPLOADS)
    if kind == "minutes":
        return rng.randint(2 * MINUTE, 50 * MINUTE)
    if kind == "hours":
        return rng.randint(1 * HOUR, 20 * HOUR)
    if kind == "days":
        return rng.randint(1 * DAY, 5 * DAY - HOUR)
    return 0


def shopper_row(rng, shopper, device, event_type, true_time, session_id, upload, properties,
                campaign=""):
    """A row of a shopper; `true_time` and `upload` are without the device's clock error."""
    received = upload + rng.randint(40, 900)
    is_known = shopper.signup_date is not None
    return {
        "insert_id": f"{rng.getrandbits(48):012x}",
        "uuid": some_uuid(rng),
        "amplitude_id": shopper.amplitude_id,
        "user_id": shopper.user_id if is_known else "",
        "device_id": device.device_id,
        "event_type": event_type,
        **time_columns(
            true_time - device.clock_behind,
            upload - device.clock_behind,
            received,
            received + rng.randint(1_500, 9_000),
        ),
        "session_id": session_id,
        "platform": device.platform,
        "os_name": device.os_name,
        "version_name": device.version_name,
        "device_family": device.device_family,
        "device_type": device.device_type,
        "country": shopper.place[0],
        "region": shopper.place[1],
        "city": shopper.place[2],
        "language": shopper.place[3],
        "carrier": device.carrier,
        "event_properties": json_text(properties),
        "user_properties": json_text(user_properties(shopper, campaign)),
    }


def add_visit(rng, shopper, start):
    """Add one session that starts at a true time; return its true end."""
    device = rng.choice(shopper.devices)
    campaign = weighted(rng, CAMPAIGNS)
    session_id = start - device.clock_behind
    delay = upload_delay(rng)
    moment = start
    for event_type, properties, stay in visit_events(rng, shopper, device):
        if event_type == "Signed Up":
            shopper.signup_date = date.fromisoformat(time_text(moment)[:10])
        upload = moment + delay + rng.randint(300, 9_000)
        shopper.rows.append(shopper_row(rng, shopper, device, event_type, moment, session_id,
                                        upload, properties, campaign))
        if event_type == "Order Completed" and shopper.plan == "free" and rng.random() < 0.2:
            shopper.plan = "pro"
        extra = technical_event(rng, device, event_type, moment)
        if extra:
            middle = moment + stay // 2
            shopper.rows.append(shopper_row(rng, shopper, device, extra, middle, session_id,
                                            upload + stay // 2, {}, campaign))
        moment += stay
    return moment


def technical_event(rng, device, event_type, moment):
    """A type that the taxonomy hides or drops, now and then, between two ordinary events."""
    if event_type == "Video Played" and rng.random() < 0.5:
        return "Heartbeat"
    if device.version_name.startswith(OLD_APP) and rng.random() < 0.12:
        return "Legacy Click"
    if device.platform == "Android" and rng.random() < 0.03:
        return "Debug Ping"
    return None


def add_pushes(rng, shopper):
    """Out-of-session pushes at nine in the morning, to those who come often with an app."""
    phones = [device for device in shopper.devices if device.platform != "Web"]
    if not phones or shopper.loyalty == "once":
        return
    for number in range((shopper.first_day - FIRST_DAY).days + 1, DAYS):
        day = FIRST_DAY + timedelta(days=number)
        if day.weekday() == 3 and rng.random() < 0.5:
            moment = utc_time(shopper.place, day, 9 * 60, rng)
            upload = moment + rng.randint(1 * SECOND, 4 * HOUR)
            shopper.rows.append(shopper_row(rng, shopper, phones[0], "Push Received", moment,
                                            OUT_OF_SESSION, upload, {"campaign": "weekly"}))


def add_renewals(rng, shopper):
    """Paid plans renew monthly: sent by a server, so without device, place and session."""
    if shopper.plan not in RENEWAL_PRICE:
        return
    server = Device("", "", "", "", "", "")
    first = shopper.first_day + timedelta(days=rng.randint(1, 28))
    for days in (0, 30):
        moment = utc_time(shopper.place, first + timedelta(days=days), 3 * 60, rng)
        properties = {"revenue": RENEWAL_PRICE[shopper.plan]}
        shopper.rows.append(shopper_row(rng, shopper, server, "Subscription Renewed", moment,
                                        OUT_OF_SESSION, moment + SECOND, properties))


def shopper_rows(rng, number):
    """All rows of a shopper, numbered in the order of the device's clock."""
    shopper = make_shopper(rng, number)
    add_renewals(rng, shopper)
    period_start = milliseconds(FIRST_DAY.isoformat())
    period_end = period_start + DAYS * DAY
    earliest = period_start + 2 * HOUR
    for start in visit_times(rng, shopper):
        if earliest <= start < period_end - 3 * HOUR:
            earliest = add_visit(rng, shopper, start) + 6 * MINUTE
    add_pushes(rng, shopper)
    last = time_text(period_end)
    rows = [row for row in shopper.rows if row["event_time"] < last]
    rows.sort(key=lambda row: row["client_event_time"])
    return [{**row, "event_id": position} for position, row in enumerate(rows, start=1)]


# Planted edges ---------------------------------------------------------------------------


class EdgeUser:
    """A planted user in London on the web, who uploads each event after two seconds."""

    def __init__(self, rng, user_id):
        self.rng = rng
        self.user_id = user_id
        self.rows = []

    def event(self, client_time, page=None, event_type="Page Viewed", session=None,
              difference=150, **columns):
        """Add a row and return it.

        `session` is the start of its session (the event itself when None); `difference`
        is server_received_time - client_upload_time in milliseconds; `columns` override.
        """
        client = milliseconds(client_time)
        received = client + 2 * SECOND + difference
        properties = {} if page is None else {"page": page}
        number = len(self.rows) + 1
        row = {
            "insert_id": f"{self.user_id}-{number}",
            "uuid": some_uuid(self.rng),
            "amplitude_id": FIRST_EDGE_AMPLITUDE_ID + EDGE_USERS.index(self.user_id),
            "user_id": self.user_id,
            "device_id": f"device-{self.user_id}",
            "event_type": event_type,
            **time_columns(client, client + 2 * SECOND, received, received + 4 * SECOND),
            "session_id": milliseconds(session or client_time),
            "event_id": number,
            "platform": "Web",
            "os_name": "Chrome",
            "version_name": "125.0.1",
            "device_family": "Windows",
            "device_type": "Windows",
            "country": "United Kingdom",
            "region": "England",
            "city": "London",
            "language": "English",
            "carrier": "",
            "event_properties": json_text(properties),
            "user_properties": json_text({"plan": "free"}),
            **columns,
        }
        self.rows.append(row)
        return row

    def again(self, row, later):
        """Send a row again, `later` milliseconds after the first time."""
        times = {
            column: time_text(milliseconds(row[column]) + later)
            for column in ("client_upload_time", "server_received_time", "server_upload_time")
        }
        self.rows.append({**row, **times, "uuid": some_uuid(self.rng)})


def out_of_session(rng):
    user = EdgeUser(rng, "edge-out-of-session")
    start = "2026-03-10 10:00:00"
    user.event(start, "/home")
    user.event("2026-03-10 10:01:00", "/blog/why-fresh", session_id="")
    user.event("2026-03-10 10:02:00", "/pricing", session=start)
    user.event("2026-03-11 09:00:00", "/blog/why-fresh", session_id=OUT_OF_SESSION)
    return user.rows


def inactive_only(rng):
    user = EdgeUser(rng, "edge-inactive-only")
    start = "2026-03-11 12:00:00"
    user.event(start, event_type="Push Received")
    user.event("2026-03-11 12:05:00", event_type="Heartbeat", session=start)
    return user.rows


def inactive_ends(rng):
    user = EdgeUser(rng, "edge-inactive-ends")
    start = "2026-03-11 13:00:00"
    user.event(start, event_type="Push Received")
    user.event("2026-03-11 13:02:00", "/home", session=start)
    user.event("2026-03-11 13:03:00", "/pricing", session=start)
    user.event("2026-03-11 13:12:00", "/hidden", event_type="Heartbeat", session=start)
    return user.rows


def dropped_only(rng):
    user = EdgeUser(rng, "edge-dropped-only")
    start = "2026-03-11 14:00:00"
    user.event(start, "/home", event_type="Debug Ping")
    user.event("2026-03-11 14:05:00", "/home", event_type="Legacy Click", session=start)
    return user.rows


def exactly_24h(rng):
    user = EdgeUser(rng, "edge-exactly-24h")
    start = "2026-03-12 08:00:00"
    user.event(start, "/home")
    user.event("2026-03-12 20:00:00", "/pricing", session=start)
    user.event("2026-03-13 08:00:00", "/help", session=start)
    return user.rows


def over_24h(rng):
    user = EdgeUser(rng, "edge-over-24h")
    start = "2026-03-12 08:00:00"
    user.event(start, "/home")
    user.event("2026-03-12 20:00:00", "/pricing", session=start)
    user.event("2026-03-13 08:00:00.001", "/help", session=start)
    return user.rows


def across_midnight(rng):
    user = EdgeUser(rng, "edge-midnight")
    start = "2026-03-14 23:50:00"
    user.event(start, "/home")
    user.event("2026-03-15 00:20:00", "/pricing", session=start)
    return user.rows


def us_clock_change(rng):
    """In New York the clock goes from 02:00 to 03:00 at 07:00 UTC."""
    user = EdgeUser(rng, "edge-us-clock-change")
    start = "2026-03-08 06:50:00"
    place = {"country": "United States", "region": "New York", "city": "New York"}
    user.event(start, "/home", **place)
    user.event("2026-03-08 07:10:00", "/pricing", session=start, **place)
    return user.rows


def eu_clock_change(rng):
    """In Berlin the clock goes from 02:00 to 03:00 at 01:00 UTC."""
    user = EdgeUser(rng, "edge-eu-clock-change")
    start = "2026-03-29 00:50:00"
    place = {"country": "Germany", "region": "Berlin", "city": "Berlin", "language": "German"}
    user.event(start, "/home", **place)
    user.event("2026-03-29 01:10:00", "/pricing", session=start, **place)
    return user.rows


def duplicate_near(rng):
    user = EdgeUser(rng, "edge-duplicate-near")
    start = "2026-03-16 10:00:00"
    user.event(start, "/home")
    last = user.event("2026-03-16 10:01:00", "/pricing", session=start)
    user.again(last, 5 * MINUTE)
    return user.rows


def duplicate_far(rng):
    user = EdgeUser(rng, "edge-duplicate-far")
    start = "2026-03-16 11:00:00"
    user.event(start, "/home")
    last = user.event("2026-03-16 11:01:00", "/pricing", session=start)
    user.again(last, 30 * DAY)
    return user.rows


def same_insert_id(rng):
    user = EdgeUser(rng, "edge-same-insert-id")
    start = "2026-03-16 12:00:00"
    insert_id = "edge-same-insert-id"
    user.event(start, "/home", insert_id=insert_id, device_id="device-edge-first")
    user.event("2026-03-16 12:01:00", "/pricing", session=start, insert_id=insert_id,
               device_id="device-edge-second")
    return user.rows


def uuid_only(rng):
    user = EdgeUser(rng, "edge-uuid-only")
    start = "2026-03-16 13:00:00"
    user.event(start, "/home", insert_id="")
    last = user.event("2026-03-16 13:01:00", "/pricing", session=start, insert_id="")
    user.again(last, 5 * MINUTE)
    user.rows[-1]["uuid"] = last["uuid"]
    return user.rows


def no_ids(rng):
    user = EdgeUser(rng, "edge-no-ids")
    start = "2026-03-16 14:00:00"
    user.event(start, "/home", insert_id="", uuid="")
    last = user.event("2026-03-16 14:01:00", "/pricing", session=start, insert_id="", uuid="")
    user.rows.append(dict(last))
    return user.rows


def wrong_clocks(rng):
    """Devices whose clock is wrong all the time: two events, 30 seconds apart."""
    rows = []
    for user_id, client_time, difference in (
        ("edge-clock-2h-slow", "2026-04-10 22:30:00", 2 * HOUR),
        ("edge-clock-1d-fast", "2026-04-11 12:00:00", -DAY),
        ("edge-clock-60s-slow", "2026-04-10 23:59:15", 60 * SECOND),
        ("edge-clock-60s-fast", "2026-04-11 00:00:15", -60 * SECOND),
        ("edge-clock-59s-slow", "2026-04-10 23:59:15", 59_999),
    ):
        user = EdgeUser(rng, user_id)
        later = time_text(milliseconds(client_time) + 30 * SECOND)
        user.event(client_time, "/home", difference=difference)
        user.event(later, "/pricing", session=client_time, difference=difference)
        rows += user.rows
    return rows


def clock_set(rng):
    """Five minutes by the device, fifteen by the server."""
    user = EdgeUser(rng, "edge-clock-set")
    start = "2026-04-12 10:00:00"
    user.event(start, "/home")
    user.event("2026-04-12 10:05:00", "/pricing", session=start, difference=10 * MINUTE)
    return user.rows


def ties(rng):
    """Of two events at one time, the one with the smaller insert id is the first."""
    user = EdgeUser(rng, "edge-ties")
    start, end = "2026-03-17 10:00:00", "2026-03-17 10:04:00"
    user.event(start, "/a-second", insert_id="tie-2")
    user.event(start, "/z-first", insert_id="tie-1")
    user.event("2026-03-17 10:02:00", "/middle", session=start, insert_id="tie-0")
    user.event(end, "/a-last", session=start, insert_id="tie-4")
    user.event(end, "/z-before-last", session=start, insert_id="tie-3")
    return user.rows


def no_page(rng):
    user = EdgeUser(rng, "edge-no-page")
    start = "2026-03-17 11:00:00"
    user.event(start, event_type="App Opened")
    user.event("2026-03-17 11:01:00", event_type="Video Played", session=start)
    return user.rows


def gap_30min(rng):
    user = EdgeUser(rng, "edge-gap-30min")
    user.event("2026-03-18 10:00:00", "/home")
    user.event("2026-03-18 10:30:00", "/pricing")
    return user.rows


def gap_30min_1ms(rng):
    user = EdgeUser(rng, "edge-gap-30min-1ms")
    user.event("2026-03-18 11:00:00", "/home")
    user.event("2026-03-18 11:30:00.001", "/pricing")
    return user.rows


def gap_in_session(rng):
    user = EdgeUser(rng, "edge-gap-in-session")
    start = "2026-03-18 12:00:00"
    user.event(start, "/home")
    user.event("2026-03-18 12:30:00", "/pricing", session=start)
    user.event("2026-03-18 13:00:00.001", "/help", session=start)
    return user.rows


def shared_session(rng):
    start = "2026-03-19 10:00:00"
    first = EdgeUser(rng, "edge-shared-session-1")
    first.event(start, "/home")
    first.event("2026-03-19 10:01:00", "/pricing", session=start)
    second = EdgeUser(rng, "edge-shared-session-2")
    second.event("2026-03-19 10:00:30", "/help", session=start)
    second.event("2026-03-19 10:02:30", "/home", session=start)
    return first.rows + second.rows


def missing_user(rng):
    user = EdgeUser(rng, "edge-missing-user")
    user.event("2026-03-20 10:00:00", "/home", amplitude_id="", user_id="", device_id="")
    return user.rows


def missing_event_type(rng):
    user = EdgeUser(rng, "edge-missing-event-type")
    user.event("2026-03-20 10:01:00", "/home", event_type="")
    return user.rows


def unreadable_time(rng):
    user = EdgeUser(rng, "edge-unreadable-time")
    user.event("2026-03-20 10:02:00", "/home", event_time="yesterday",
               client_event_time="yesterday")
    return user.rows


def time_out_of_range(rng):
    rows = []
    for user_id, wrong_time in (
        ("edge-year-1999", "1999-12-31 23:59:59.999000"),
        ("edge-40-days-ahead", "2026-04-29 10:00:00.000000"),
    ):
        user = EdgeUser(rng, user_id)
        user.event("2026-03-20 10:00:00", "/home", event_time=wrong_time,
                   client_event_time=wrong_time, session_id=milliseconds(wrong_time))
        rows += user.rows
    return rows


def malformed_properties(rng):
    user = EdgeUser(rng, "edge-malformed-properties")
    user.event("2026-03-20 10:03:00", event_properties='{"page": "/home"')
    return user.rows


def no_amplitude_id(rng):
    user = EdgeUser(rng, "edge-no-amplitude-id")
    start = "2026-03-21 10:00:00"
    user.event(start, "/home", amplitude_id="")
    user.event("2026-03-21 10:01:00", "/pricing", session=start, amplitude_id="")
    return user.rows


def anonymous_device(rng):
    user = EdgeUser(rng, "edge-anonymous-device")
    start = "2026-03-21 11:00:00"
    device_only = {"amplitude_id": "", "user_id": "", "device_id": user.user_id}
    user.event(start, "/home", **device_only)
    user.event("2026-03-21 11:01:00", "/pricing", session=start, **device_only)
    return user.rows


def hostile_text(rng):
    """Each text once as a city and as a search query, ten seconds apart."""
    user = EdgeUser(rng, "O'Brien")
    start = "2026-03-22 10:00:00"
    for number, text in enumerate(HOSTILE_TEXTS):
        moment = time_text(milliseconds(start) + 10 * SECOND * number)
        properties = json_text({"page": "/search", "query": text, "results": number})
        user.event(moment, event_type="Search", session=start, city=text,
                   event_properties=properties)
    return user.rows


def non_latin_text(rng):
    user = EdgeUser(rng, "Ångström")
    start = "2026-03-22 11:00:00"
    place = {"country": "Japan", "region": "東京都", "city": "東京", "language": "日本語"}
    user.event(start, "/日本語", **place)
    user.event("2026-03-22 11:01:00", "/ελληνικά", session=start, **place)
    return user.rows


EDGES = (
    out_of_session, inactive_only, inactive_ends, dropped_only, exactly_24h, over_24h,
    across_midnight, us_clock_change, eu_clock_change, duplicate_near, duplicate_far,
    same_insert_id, uuid_only, no_ids, wrong_clocks, clock_set, ties, no_page, gap_30min,
    gap_30min_1ms, gap_in_session, shared_session, missing_user, missing_event_type,
    unreadable_time, time_out_of_range, malformed_properties, no_amplitude_id,
    anonymous_device, hostile_text, non_latin_text,
)


# The file --------------------------------------------------------------------------------


def all_rows():
    """Shoppers and edges, in the order in which the server wrote them."""
    rows = []
    shopper_rng = random.Random(SEED)
    for number in range(SHOPPERS):
        rows += shopper_rows(shopper_rng, number)
    edge_rng = random.Random(SEED + 1)
    for edge in EDGES:
        rows += edge(edge_rng)
    return sorted(rows, key=lambda row: row["server_upload_time"])


def main():
    with OUTPUT.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(all_rows())


if __name__ == "__main__":
    main()
