.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv/bin

help: ## Laat zien wat er kan
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*## "}; {printf "  make %-15s %s\n", $$1, $$2}'

setup: ## Maak .venv met alles erin (met vaste versies)
	@$(PYTHON) scripts/setup.py

demo: setup ## Start de demonstratie op http://127.0.0.1:8000 (PORT=… kiest een andere poort)
	@exec $(VENV)/vangnet demo

run: setup ## Start Vangnet voor echt gebruik
	@exec $(VENV)/vangnet start

test: setup ## Alles wat het project bewaakt: stijl, typen, contracten, toetsen, browser
	@$(VENV)/python scripts/test.py

walk: setup ## Alleen de wandeling door alle stadia, in een echte browser
	@$(VENV)/python -m pytest tests/walk -q

law: setup ## De regels nagaan en docs/rules.md opnieuw maken
	@$(VENV)/vangnet law check tests/law/*.toml && $(VENV)/vangnet law page > docs/rules.md

lint: setup ## Stijl, typen en contracten
	@$(VENV)/python scripts/test.py lint

migrations: setup ## Nieuwe migraties maken uit de modellen
	@$(VENV)/vangnet manage makemigrations

bench: setup ## Vragen en milliseconden per pagina, op een gevulde database
	@$(VENV)/python benchmarks/pages.py

bench-spotting: setup ## Wat het herkennen vindt, mist en kost (VANGNET_DEDUCE_PYTHON=… zet DEDUCE ernaast)
	@$(VENV)/python benchmarks/spotting/bench.py

bench-matching: setup ## Bundelen naast Splink 5 en een plafond, op verzonnen meldingen van twee makers (± 40 min)
	@$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@$(VENV)/python benchmarks/matching/bench.py

drill: setup ## De database telkens hard stoppen terwijl er gemeld wordt
	@$(VENV)/python benchmarks/drills/kill_database.py

.PHONY: help setup demo run test walk law lint migrations bench bench-spotting bench-matching drill
