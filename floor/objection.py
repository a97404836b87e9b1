"""The objections that a refusal may carry, by family."""

from typing import Literal, TypeAlias

Family: TypeAlias = Literal["dismissive", "situational", "existing", "trust"]

OBJECTIONS: dict[str, Family] = {
    "no_time": "dismissive",
    "send_email": "dismissive",
    "call_later": "dismissive",
    "no_canvassing": "dismissive",
    "in_meeting": "situational",
    "not_now": "situational",
    "no_need": "situational",
    "no_budget": "situational",
    "too_expensive": "situational",
    "not_decider": "situational",
    "hq_decides": "situational",
    "frozen": "situational",
    "think": "situational",
    "has_supplier": "existing",
    "equipped": "existing",
    "under_contract": "existing",
    "in_house": "existing",
    "bad_experience": "trust",
    "where_from": "trust",
}
OTHER = "other"  # its words, up to OTHER_MAX characters, are an aside of the outcome
OTHER_MAX = 60
