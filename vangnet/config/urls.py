"""All addresses: the doors, each with its own list, and signing in."""

from django.urls import include, path

urlpatterns = [
    path("", include("vangnet.portal.urls")),
    path("inspectie/", include("vangnet.desk.urls")),
    path("api/", include("vangnet.api.urls")),
    path("", include("vangnet.public.urls")),
    path("", include("vangnet.config.sign_in_urls")),
]

handler400 = "vangnet.config.refusals.malformed"
handler403 = "vangnet.config.refusals.forbidden"
handler404 = "vangnet.config.refusals.absent"
handler500 = "vangnet.config.refusals.broken"
