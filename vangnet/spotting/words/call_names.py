"""What people christened so are called in daily life, when the case file does not say it."""

from __future__ import annotations

_PAIRS = """
willem wim|wilhelmus wim willem|johannes jan hans joop johan|johan joop|hendrik henk hein rik
hendrikus henk driek rieks harrie|cornelis kees cor|petrus piet peter|gerardus gerard ger
antonius ton toon anton|theodorus theo dorus|franciscus frans|jacobus jaap koos ko|jacob jaap
adrianus ad adrie janus|josephus jos sjef jef|lambertus bert|nicolaas klaas nico|hubertus bert huub
leonardus leo|martinus martin tinus|frederik fred frits freek|alexander alex lex sander
bartholomeus bart|christiaan chris|matthijs thijs|mattheus matthieu|gerrit ger|albertus bert ab
bernardus ben bernard|everardus evert|gijsbertus gijs|marinus rinus|mohamed mo|mohammed mo
wilhelmina mien willy mina wil|johanna jo annie jopie hanna|maria ria mies marie riet
catharina toos trees ina trien|elisabeth lies betty els bets liesbeth bep
margaretha greet griet marga
geertruida truus trui|hendrika riek rika hennie|cornelia corrie nel|petronella nel petra nelly
jacoba coby|adriana adrie sjaan|antonia toos tonny|helena leny lena|aleida ali alie|dirkje dicky
theodora dora thea|francisca cisca|magdalena leen|alida ali|jacomina mien|martina tineke
"""
CALLED: dict[str, tuple[str, ...]] = {
    full: tuple(short)
    for pair in _PAIRS.replace("\n", "|").split("|")
    if pair
    for full, *short in (pair.split(),)
}
