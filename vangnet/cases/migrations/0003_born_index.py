"""The index on years of birth, in the form that the planner takes.

With both years given as one number, it cannot see that `born_first = born_last` holds, so it passed
over the partial index and read every report of those weeks.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_matching")]

    operations = [
        migrations.RemoveIndex(model_name="prepared", name="cases_near_born_idx"),
        migrations.AddIndex(
            model_name="prepared",
            index=models.Index(
                fields=["born_first", "born_last", "near_first"], name="cases_near_born_idx"
            ),
        ),
    ]
