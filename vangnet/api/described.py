"""The description of this door (OpenAPI 3.1), made from the questions themselves."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from vangnet import law
from vangnet.api.answers import VERSION
from vangnet.law.questions import Question

VERSION_HEADER = {
    "API-Version": {
        "description": "De volledige versie van deze API.",
        "schema": {"type": "string", "examples": [VERSION]},
    }
}
ANSWER: dict[str, Any] = {
    "type": "object",
    "required": ["question", "outcome", "because", "missing", "cites", "result"],
    "properties": {
        "question": {"type": "string", "description": "De gestelde vraag."},
        "outcome": {
            "type": "string",
            "enum": [outcome.value for outcome in law.Outcome],
            "description": "Ja, nee, of: dit weegt een mens af.",
        },
        "because": {
            "type": "array",
            "items": {"type": "string"},
            "description": "De redenen, in zinnen die een gebruiker mag lezen.",
        },
        "missing": {
            "type": "array",
            "items": {"type": "string"},
            "description": "Wat ontbreekt, als vaste sleutels.",
        },
        "cites": {
            "type": "array",
            "items": {"type": "string"},
            "description": "De alinea's waarop het antwoord steunt.",
        },
        "result": {"type": "object", "description": "Wat de vraag uitrekent."},
    },
}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "description": "Alles wat er niet klopt, in de volgorde van de feiten.",
            "items": {
                "type": "object",
                "required": ["field", "pointer", "detail"],
                "properties": {
                    "field": {"type": "string"},
                    "pointer": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
    },
}
LISTED: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["question", "title", "href", "facts"],
        "properties": {
            "question": {"type": "string"},
            "title": {"type": "string"},
            "href": {"type": "string", "format": "uri"},
            "facts": {"type": "object", "description": "JSON Schema van de feiten."},
        },
    },
}


def document(server: str) -> dict[str, Any]:
    """The whole description, for this server."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Vangnet: de regels",
            "description": (
                "Stel een vraag aan de regels over calamiteiten in zorgnetwerken. U geeft de "
                "feiten, u krijgt het antwoord met de grond. Er wordt niets bewaard. Stuur geen "
                "namen: elke letterreeks kan een id zijn."
            ),
            "version": VERSION,
            "contact": {
                "name": "Vangnet",
                "url": f"{settings.SITE}/contact/",
                "email": settings.DEFAULT_FROM_EMAIL,
            },
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": server}],
        "tags": [{"name": "wet", "description": "Vragen aan de regels."}],
        "paths": {
            "/wet": {"get": _listing()},
            **{f"/wet/{one.name}": {"post": _asking(one)} for one in law.QUESTIONS.values()},
        },
        "components": {
            "schemas": {"Antwoord": ANSWER, "Probleem": PROBLEM, "Vragen": LISTED},
            "responses": {
                "Probleem": {
                    "description": "De feiten kloppen niet; alle fouten staan erbij.",
                    "headers": VERSION_HEADER,
                    "content": {
                        "application/problem+json": {"schema": {"$ref": _schema("Probleem")}}
                    },
                }
            },
        },
    }


def _schema(name: str) -> str:
    return f"#/components/schemas/{name}"


def _listing() -> dict[str, Any]:
    return {
        "operationId": "vragen",
        "summary": "Welke vragen er zijn",
        "description": "Alle vragen, elk met de feiten die zij nodig heeft.",
        "tags": ["wet"],
        "responses": {"200": _good("De vragen.", "Vragen")},
    }


def _asking(question: Question) -> dict[str, Any]:
    return {
        "operationId": question.name,
        "summary": question.title,
        "description": f"{question.title} Er wordt niets bewaard.",
        "tags": ["wet"],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": question.facts.schema()}},
        },
        "responses": {
            "200": _good("Het antwoord.", "Antwoord"),
            "400": {"$ref": "#/components/responses/Probleem"},
            "413": {"$ref": "#/components/responses/Probleem"},
        },
    }


def _good(said: str, schema: str) -> dict[str, Any]:
    return {
        "description": said,
        "headers": VERSION_HEADER,
        "content": {"application/json": {"schema": {"$ref": _schema(schema)}}},
    }
