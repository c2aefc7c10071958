"""Indexes that hold all that a rule of matching asks: a look-up reads no row in vain.

With both years of birth given as one number the planner cannot see that `born_first = born_last`
holds, so it passed over a partial index; that condition is gone. New is the one for a day whose day
and month were swapped.
"""

from django.db import migrations, models


def _covering(name: str, *fields: str) -> migrations.AddIndex:
    index = models.Index(fields=[*fields], include=["report"], name=f"cases_near_{name}_idx")
    return migrations.AddIndex(model_name="prepared", index=index)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_matching")]

    operations = [
        migrations.RemoveIndex(model_name="prepared", name="cases_near_town_idx"),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_region_idx"),
        migrations.RemoveIndex(model_name="prepared", name="cases_near_born_idx"),
        _covering("town", "mun", "near_first", "near_last"),
        _covering("turned", "turned", "mun"),
        _covering(
            *("region", "region", "near_first", "near_last"),
            *("kind", "born_first", "born_last"),
        ),
        _covering("born", "born_first", "born_last", "near_first", "near_last"),
        migrations.AddIndex(
            model_name="prepared",
            index=models.Index(fields=["near_first", "near_last"], name="cases_near_days_idx"),
        ),
    ]
