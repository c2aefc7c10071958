import django.contrib.postgres.fields
import django.utils.timezone
import uuid
from django.db import migrations, models

from vangnet.access import walls
from vangnet.access.standings import JOINT, SUPERVISING, Standing

IDENTITY = "privacy_identity"
CONSENT = "privacy_consent"
TEXT = "privacy_sharedtext"

KEEPER = walls.both(
    walls.by_organisation(IDENTITY, "owner_id"), walls.by_grant(IDENTITY, {Standing.AUTHOR})
)
PARTIES = {Standing.AUTHOR} | JOINT
READERS = PARTIES | {Standing.LEARNER}

# Every class of personal data that a text holds is covered, today, for the organisation that asks.
COVERED = f"""NOT EXISTS (
    SELECT 1 FROM unnest({TEXT}.data) AS held(class) WHERE NOT EXISTS (
        SELECT 1 FROM {CONSENT} c WHERE c.root_id = {TEXT}.root_id
        AND {walls.ORGANISATION} = ANY (c.organisations) AND held.class = ANY (c.data)
        AND c.since <= {walls.TODAY} AND (c.until IS NULL OR c.until >= {walls.TODAY})
        AND (c.withdrawn_on IS NULL OR c.withdrawn_on > {walls.TODAY})))"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [("access", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name='Identity',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('root_id', models.UUIDField(db_index=True, editable=False)),
                ('owner_id', models.UUIDField(editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('version', models.PositiveIntegerField(default=1)),
                ('kind', models.CharField(choices=[('client', 'cliënt'), ('relative', 'naaste'), ('professional', 'zorgverlener')], max_length=20)),
                ('given_names', models.CharField(blank=True, max_length=200)),
                ('call_name', models.CharField(blank=True, max_length=80)),
                ('initials', models.CharField(blank=True, max_length=30)),
                ('prefix', models.CharField(blank=True, max_length=30)),
                ('surname', models.CharField(blank=True, max_length=200)),
                ('partner_surname', models.CharField(blank=True, max_length=200)),
                ('birth_date', models.DateField(blank=True, null=True)),
                ('sex', models.CharField(blank=True, choices=[('female', 'vrouw'), ('male', 'man'), ('other', 'anders')], max_length=10)),
                ('address', models.CharField(blank=True, max_length=200)),
                ('postcode', models.CharField(blank=True, max_length=7)),
                ('town', models.CharField(blank=True, max_length=80)),
                ('phone', models.CharField(blank=True, max_length=30)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('function', models.CharField(blank=True, max_length=120)),
                ('relation', models.CharField(blank=True, max_length=120)),
                ('patient_number', models.CharField(blank=True, max_length=40)),
                ('big_number', models.CharField(blank=True, max_length=11)),
            ],
        ),
        migrations.CreateModel(
            name='SharedText',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('root_id', models.UUIDField(db_index=True, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('organisation_id', models.UUIDField()),
                ('person_id', models.UUIDField(null=True)),
                ('subject', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('data', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('identity', 'naam en geboortedatum'), ('contact', 'adres, telefoon en e-mail'), ('health', 'gezondheid en zorg'), ('file_extract', 'stukken uit het dossier')], max_length=20), default=list, size=None)),
                ('shared_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('root_id', models.UUIDField(db_index=True, editable=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('client_key', models.UUIDField(null=True)),
                ('given_by', models.CharField(choices=[('client', 'de cliënt zelf'), ('representative', 'de vertegenwoordiger'), ('guardian', 'de ouder of voogd'), ('presumed', 'veronderstelde toestemming, na overlijden')], max_length=20)),
                ('by_whom', models.CharField(blank=True, max_length=200)),
                ('organisations', django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ('data', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('identity', 'naam en geboortedatum'), ('contact', 'adres, telefoon en e-mail'), ('health', 'gezondheid en zorg'), ('file_extract', 'stukken uit het dossier')], max_length=20), size=None)),
                ('since', models.DateField()),
                ('until', models.DateField(null=True)),
                ('how_recorded', models.TextField(blank=True)),
                ('reasoning', models.TextField(blank=True)),
                ('client_died_on', models.DateField(null=True)),
                ('recorded_by', models.UUIDField()),
                ('recorded_on', models.DateField()),
                ('withdrawn_on', models.DateField(null=True)),
                ('withdrawn_because', models.TextField(blank=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('given_by', 'presumed'), _negated=True), models.Q(models.Q(('reasoning', ''), _negated=True), ('client_died_on__isnull', False)), _connector='OR'), name='privacy_presumed_is_reasoned'), models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('since')), _connector='OR'), name='privacy_consent_ends_after_it_began')],
            },
        ),
        walls.wall(
            IDENTITY,
            read=walls.either(KEEPER, walls.by_grant(IDENTITY, SUPERVISING)),
            write=KEEPER,
        ),
        walls.wall(
            CONSENT,
            read=walls.by_grant(CONSENT, READERS),
            write=walls.both(
                walls.by_organisation(CONSENT, "recorded_by"), walls.by_grant(CONSENT, PARTIES)
            ),
            change=walls.by_grant(CONSENT, PARTIES),
        ),
        walls.wall(
            TEXT,
            read=walls.either(
                walls.by_organisation(TEXT),
                walls.both(
                    f"{TEXT}.withdrawn_at IS NULL", walls.by_grant(TEXT, READERS), COVERED
                ),
            ),
            write=walls.both(walls.by_organisation(TEXT), walls.by_grant(TEXT, READERS)),
            change=walls.by_organisation(TEXT),
        ),
    ]
