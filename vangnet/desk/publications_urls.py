"""Addresses of publishing."""

from django.urls import path

from vangnet.desk import publications as pages
from vangnet.desk import publications_signing as signing
from vangnet.desk import publications_words as words

CASE = "zaken/<uuid:case>/publiceren/"
ONE = "publiceren/<uuid:key>/"

urlpatterns = [
    path("publiceren/", pages.listing, name="publications"),
    path(CASE, pages.of_case, name="case-publication"),
    path(f"{CASE}begin/", pages.begin, name="begin-publication"),
    path(ONE, pages.text, name="publication"),
    path(f"{ONE}deel/<slug:part>/", pages.part, name="publication-part"),
    path(f"{ONE}woorden/", words.words, name="publication-words"),
    path(f"{ONE}woorden/besluit/", words.decide, name="publication-decide"),
    path(f"{ONE}woorden/akkoord/", words.accept, name="publication-accept"),
    path(f"{ONE}deel/<slug:part>/eerder/", pages.earlier, name="publication-earlier"),
    path(f"{ONE}woorden/<uuid:word>/", words.word, name="publication-word"),
    path(f"{ONE}woorden/erbij/", words.add, name="publication-add"),
    path(f"{ONE}nalopen/", words.left, name="publication-left"),
    path(f"{ONE}kenmerken/", words.facts, name="publication-facts"),
    path(f"{ONE}controle/", signing.check, name="publication-check"),
    path(f"{ONE}voorbeeld/", signing.preview, name="publication-preview"),
    path(f"{ONE}nakijken/", signing.review, name="publication-review"),
    path(f"{ONE}opnieuw/", signing.look_again, name="publication-again"),
    path(f"{ONE}goedkeuren/", signing.approve, name="publication-approve"),
    path(f"{ONE}openbaar/", signing.publish, name="publication-publish"),
    path(f"{ONE}alarm/", signing.dismiss, name="publication-dismiss"),
    path(f"{ONE}rechter/", signing.relief, name="publication-relief"),
    path(f"{ONE}intrekken/", signing.withdraw, name="publication-withdraw"),
]
