"""The few addresses that stand on every page. The doors answer them; a test asks each of them."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """Where the header and the footer lead. The frame knows no room, so it knows no url names."""

    HOME = "/"
    SEARCH = "/zoeken/"
    MESSAGES = "/berichten/"
    SWITCH = "/wisselen/"
    ACCOUNT = "/account/"
    SIGN_IN = "/inloggen/"
    SIGN_OUT = "/uitloggen/"
    PRIVACY = "/privacy/"
    ACCESSIBILITY = "/toegankelijkheid/"
    CONTACT = "/contact/"
    RULES = "/regels/"
