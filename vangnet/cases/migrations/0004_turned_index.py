"""The index for a day whose day and month were swapped in one of two reports."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_born_index")]

    operations = [
        migrations.AddIndex(
            model_name="prepared",
            index=models.Index(fields=["mun", "turned"], name="cases_near_turned_idx"),
        ),
    ]
