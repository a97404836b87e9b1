"""What the headers of calls' exports are called, in French and English, the surest first."""

from typing import Literal, TypeAlias

Meaning: TypeAlias = Literal["rep", "time", "hour", "outcome", "objection", "talk", "direction"]

_SAID: dict[Meaning, str] = {
    "rep": """
        rep; sdr; bdr; sales rep; agent; agent name; agent email; user; user name; user email;
        utilisateur; nom d'utilisateur; collaborateur; collaboratrice; collègue; commercial;
        commerciale; nom du commercial; téléprospecteur; télépro; téléopérateur; téléacteur;
        conseiller; vendeur; owner; call owner; activity assigned to; assigned to; activity owner;
        propriétaire; propriétaire de l'appel; activité attribuée à; attribué à; assigné à;
        hubspot owner; hubspot owner id; hubspot_owner_email; called by; appelé par; fait par;
        who; qui
        """,
    "time": """
        datetime; date time; date et heure; date heure; date/heure; date et heure de l'appel;
        date et heure d'appel; horodatage; timestamp; hs_timestamp; call timestamp; start time;
        started at; start date; call start; call start time; call started; début; début de l'appel;
        début d'appel; date de début; called at; call date; call date and time; date appel;
        date de l'appel; date d'appel; date des appels; activity date; date de l'activité;
        date d'activité; created at; create date; date created; date; date utc; day; jour; quand
        """,
    "hour": """
        heure; heure appel; heure de l'appel; heure d'appel; heure de début; time; hour; horaire;
        time of call; start time
        """,
    "outcome": """
        outcome; call outcome; call result; result; résultat; résultat de l'appel;
        résultat d'appel; résultat appel; issue de l'appel; disposition; call disposition;
        hs_call_disposition; disposition code; qualification; qualification de l'appel;
        qualification d'appel; qualif; statut appel; tags; tag; call tags; étiquettes; étiquette;
        status; call status; statut; statut de l'appel; statut d'appel; état; hs_call_status;
        answered; décroché; répondu; missed call reason; unanswered call reason
        """,
    "objection": """
        objection; objections; motif de refus; motif du refus; motif refus; raison du refus;
        raison refus; refusal reason; lost reason; motif; raison; reason
        """,
    "talk": """
        talk; talk time; talk seconds; talk s; talk duration; conversation time;
        conversation duration; duration (in call); in call duration; temps de parole;
        temps de conversation; durée de conversation; durée de la conversation;
        durée conversation; durée de communication; durée en communication; durée communication;
        billsec; call duration; hs_call_duration; durée de l'appel; durée d'appel; durée appel;
        duration in seconds; duration seconds; durée en secondes; durée secondes; duration; durée;
        duration (total); durée totale
        """,
    "direction": """
        direction; call direction; hs_call_direction; sens; sens de l'appel; sens d'appel;
        sens appel
        """,
}

HEADERS: dict[Meaning, tuple[str, ...]] = {
    meaning: tuple(" ".join(name.split()) for name in said.split(";"))
    for meaning, said in _SAID.items()
}
INBOUND = ("inbound", "in", "incoming", "entrant", "entrante", "reçu", "réception", "appel entrant")
