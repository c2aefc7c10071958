"""A second generator of invented reports, written apart from the first and by its own words.

usage: python generate.py --profile base --seed 3 --reports 20000 --out DIR   -> DIR/reports.parquet, DIR/providers.parquet
"""
import argparse, datetime as dt, os, random, numpy as np, pandas as pd, pyarrow as pa, pyarrow.parquet as pq
from vocab import *

D0 = dt.date(2009, 11, 1).toordinal()      # day 0: as the development data, so that dates in the text mean the same
LAST = dt.date(2024, 12, 15).toordinal() - D0
REF = 2024                                 # reference year of ages and age bands, as the development data
PROFILES = {
 # dx: exact / 1 day off / day it was noticed instead / 2-4 off / slip of a week, ten days or a month
 "low": dict(dx=(.85, .07, .05, .02, .01), period=.03, dmiss=.01, pcmiss=.18, bmiss=.05, band=.10, smiss=.03, swrong=.004, bwrong=.02, typ=.88, out=.86, omiss=.0,
   own=.07, name=.76, generic=.05, nkvk=.55, kvkmiss=.01, agbmiss=.35, vtypo=.04, facts=.70, ocr=.02, typo=.006, cut=.02, notext=.00, tdate=.40, tage=.40, mc=.02,
   near=.06, fshare=.25, twins=.03, outbreak=.0015, same=.008, namesake=.010, copy=.04, stale=.004, boil=.03, swap=.008, joint=.015, late=.015, register=.05),
 "base": dict(dx=(.66, .14, .09, .07, .04), period=.08, dmiss=.04, pcmiss=.38, bmiss=.13, band=.24, smiss=.10, swrong=.012, bwrong=.04, typ=.72, out=.68, omiss=.02,
   own=.27, name=.48, generic=.15, nkvk=.33, kvkmiss=.06, agbmiss=.45, vtypo=.09, facts=.46, ocr=.06, typo=.015, cut=.06, notext=.01, tdate=.32, tage=.30, mc=.06,
   near=.13, fshare=.33, twins=.05, outbreak=.0030, same=.015, namesake=.015, copy=.06, stale=.010, boil=.06, swap=.015, joint=.020, late=.030, register=.08),
 "high": dict(dx=(.47, .19, .13, .13, .08), period=.14, dmiss=.10, pcmiss=.58, bmiss=.26, band=.34, smiss=.20, swrong=.022, bwrong=.06, typ=.56, out=.55, omiss=.05,
   own=.42, name=.30, generic=.25, nkvk=.18, kvkmiss=.12, agbmiss=.55, vtypo=.16, facts=.34, ocr=.14, typo=.035, cut=.14, notext=.04, tdate=.24, tage=.22, mc=.10,
   near=.20, fshare=.42, twins=.06, outbreak=.0045, same=.020, namesake=.020, copy=.07, stale=.020, boil=.10, swap=.025, joint=.025, late=.045, register=.10),
 "adversarial": dict(dx=(.55, .17, .11, .10, .07), period=.11, dmiss=.07, pcmiss=.52, bmiss=.21, band=.34, smiss=.15, swrong=.017, bwrong=.05, typ=.63, out=.62, omiss=.03,
   own=.37, name=.36, generic=.20, nkvk=.24, kvkmiss=.10, agbmiss=.50, vtypo=.13, facts=.40, ocr=.10, typo=.025, cut=.10, notext=.02, tdate=.28, tage=.26, mc=.08,
   near=.45, fshare=.52, twins=.15, outbreak=.0090, same=.045, namesake=.045, copy=.08, stale=.040, boil=.16, swap=.040, joint=.040, late=.060, register=.14),
}
# tuned so that the development peer (Splink, careful EM) scores about as on the development generator
MIX = {"low": ("low", .0), "base": ("low", .42), "high": ("base", .46), "adversarial": ("base", .60)}
NOISEKEYS = "period dmiss pcmiss bmiss band smiss swrong bwrong typ out omiss own name generic nkvk kvkmiss agbmiss vtypo facts ocr typo cut notext tdate tage mc".split()
_raw = {p: dict(v) for p, v in PROFILES.items()}
for _p, (_q, _w) in MIX.items():
    for _k in NOISEKEYS: PROFILES[_p][_k] = round(_raw[_p][_k] * (1 - _w) + _raw[_q][_k] * _w, 4)
    PROFILES[_p]["dx"] = tuple(round(a * (1 - _w) + b * _w, 4) for a, b in zip(_raw[_p]["dx"], _raw[_q]["dx"]))
COLS = "rid received d_start d_end d_found mun region pc4 sector kvk agb name named_names named_kvk birth_year age_band sex outcome type text event_id near_of trap".split()
STR = {"sector", "name", "outcome", "type", "text", "trap"}
SCHEMA = pa.schema([(c, pa.string() if c in STR else pa.list_(pa.string()) if c == "named_names" else pa.list_(pa.int64()) if c == "named_kvk" else pa.int64()) for c in COLS])
KEYS = {"a": "sq", "e": "rw", "i": "uo", "o": "ip", "n": "bm", "r": "et", "t": "ry", "s": "ad", "d": "sf", "l": "k"}
OCR = [("rn", "m"), ("m", "rn"), ("l", "1"), ("o", "0"), ("e", "c"), ("h", "b"), ("ij", "y"), ("cl", "d"), ("1", "l"), ("5", "S"), ("0", "O"), ("u", "ii"), ("t", "f")]


class Ev:
    __slots__ = "t m d net by sex out pc facts near trap child mark bd k hide eid rit".split()


def towns(rng, M):
    a = "Oud Nieuw Wester Ooster Hoog Laag Berk Zand Veen Lis Hazer Kruis Mos Wild Graven Rijs Heem Stoop Kolder Vel".split()
    b = "dijk meer hoven wolde kerk broek lo drecht wijk dam zele rade horst mond voort gouw ham tienden bosch stede".split()
    return [x + y for x in a for y in b][:400] if M > 400 else list(rng.permutation([x + y for x in a for y in b])[:M])


class World:
    def __init__(s, n, seed, P, shared_kvk):
        rng = np.random.default_rng([seed, 77]); r = s.r = random.Random(f"reg{seed}")
        M = 342; s.M = M; s.town = [str(x) for x in towns(rng, M)]
        w = np.minimum(rng.pareto(1.6, M) + .25, 12.0); s.munw = np.cumsum(w / w.sum())
        rw = rng.dirichlet(np.full(25, 4.)); s.region = rng.choice(25, M, p=rw); s.region[:25] = np.arange(25)
        s.region = s.region[rng.permutation(M)].tolist()
        npc = np.clip(np.round(w / w.mean() * 12), 2, 120).astype(int); st = 1000 + np.r_[0, np.cumsum(npc)[:-1]]; s.pcs = [(int(a) , int(k)) for a, k in zip(st, npc)]
        s.nb = {g: [m for m in range(M) if s.region[m] == g] for g in range(25)}
        NP = int(min(24000, max(1600, n / 22))); s.NP = NP; ks = list(SECT); q = np.array([SECT[k][0] for k in ks], float)
        sec = rng.choice(len(ks), NP, p=q / q.sum()); mun = np.searchsorted(s.munw, rng.random(NP)).clip(0, M - 1)
        size = rng.gamma(1.1, 1, NP) + .05; s.sec = [ks[i] for i in sec]; s.mun = mun.tolist(); reg = [s.region[m] for m in s.mun]
        regname = ["Noordkop", "Waddenkust", "Drielanden", "Stroomgebied", "Hondsrug", "Zuidrand", "Kuststreek", "Rivierengebied", "De Peelrand", "Merwestreek", "Gooikant", "Hart van het Land", "IJsselkant", "Bollenrand", "Delta", "Baronie", "Mergelland", "Twenterand", "Betuwe-Oost", "Veluwezoom", "Zaankant", "Plassengebied", "Flevozoom", "Groenrand", "Waalkant"]
        nm = []
        for i in range(NP):
            t = r.choice(SECT[s.sec[i]][2]); S = r.choice(SURN)
            x = t.format(S=S, S2=r.choice(SURN), P=r.choice(PLACE), T=s.town[s.mun[i]], R=regname[reg[i]])
            if "{T}" not in t and "{R}" not in t and r.random() < .18: x += " " + s.town[s.mun[i]]
            nm.append(x)
        s.twin = {}
        bysec = {k: [i for i in range(NP) if s.sec[i] == k] for k in ks}
        for i in range(NP):                       # namesakes: same name and sector in another town
            if r.random() < P["register"] and i not in s.twin:
                c = bysec[s.sec[i]]; j = r.choice(c)
                if s.mun[j] != s.mun[i] and j not in s.twin: nm[j] = nm[i]; s.twin[i] = j; s.twin[j] = i
        s.name = nm
        kv = rng.choice(np.arange(20_000_000, 93_000_000, 7), NP, replace=False); s.kvk = [int(x) for x in kv]
        if shared_kvk:
            for i in range(1, NP):
                if r.random() < shared_kvk: s.kvk[i] = s.kvk[r.randrange(i)]
        s.agb = [int(x) for x in rng.choice(np.arange(3_000_000, 98_000_000, 11), NP, replace=False)]
        s.pc = [s.pcs[m][0] + r.randrange(s.pcs[m][1]) for m in s.mun]
        s.slop = np.clip(rng.gamma(4, .25, NP), .3, 2.2).tolist(); s.style = [r.randrange(5) for _ in range(NP)]
        s.boil = [" ".join(r.sample(BOILER, r.randint(1, 2))) if r.random() < P["boil"] else "" for _ in range(NP)]
        s.bym = {}; s.byr = {}
        for i in range(NP):
            for D, key in ((s.bym, (s.mun[i], s.sec[i])), (s.byr, (reg[i], s.sec[i]))):
                D.setdefault(key, ([], [])); D[key][0].append(i); D[key][1].append((D[key][1][-1] if D[key][1] else 0) + size[i] * SECT[s.sec[i]][1])
        s.reg = reg
        s.frame = pd.DataFrame(dict(pid=np.arange(NP), kvk=np.array(s.kvk), agb=np.array(s.agb), name=nm, sector=s.sec, mun=np.array(s.mun), region=np.array(reg)))


def generate(n, seed, profile, out, years=None, shared_kvk=0.0):
    P = PROFILES[profile]; W = World(n, seed, P, shared_kvk); r = random.Random(f"acc-{profile}-{seed}"); R = r.random; gauss = r.gauss
    from bisect import bisect
    years = years or max(1, min(15, n / 20000)); span = int(365 * years) - 30; first = max(64, LAST - span)
    munw = W.munw.tolist(); region = W.region; name = W.name; town = W.town; sec = W.sec; mun = W.mun; kvk = W.kvk; agb = W.agb; slop = W.slop
    pick = lambda L: L[int(R() * len(L))]
    def geo(p):
        k = 0
        while R() > p and k < 60: k += 1
        return k
    def choose(cum, x): return min(bisect(cum, x), len(cum) - 1)
    tk = list(TYPES); tw = np.cumsum([TYPES[t][2] for t in tk]) / sum(TYPES[t][2] for t in tk); tw = tw.tolist(); ow = np.cumsum(OUTP).tolist(); dxc = np.cumsum(P["dx"]).tolist()
    kc = np.cumsum([.46, .31, .14, .06, .03]).tolist()
    cal = {}
    def ymd(d):
        if d not in cal: q = dt.date.fromordinal(D0 + d); cal[d] = (q.year, q.month, q.day, q.weekday())
        return cal[d]
    def prov(m, s):
        if R() < SECT[s][3] and (m, s) in W.bym: L, c = W.bym[m, s]
        elif (region[m], s) in W.byr: L, c = W.byr[region[m], s]
        else: return int(R() * W.NP)
        return L[choose(c, R() * c[-1])]
    def network(t, m):
        S = TYPES[t][0]; net = []
        for i, s in enumerate(S):
            if len(net) < 5 and R() < (.9, .8, .6, .5, .4, .3)[i]: net.append(prov(m, s))
        if R() < .15: net.append(prov(m, S[0]))            # second provider of the same sector
        if len(net) < 2: net += [prov(m, S[0]), prov(m, S[1])]
        return list(dict.fromkeys(net))
    def birth(t, child, y):
        if child: return y
        if t == "GEB": b = gauss(1992, 5)
        elif t == "GED" or t == "VRY": b = gauss(2006, 5) if R() < .5 else gauss(1972, 16)
        elif t == "SUI": b = gauss(1980, 18)
        elif t in ("VAL", "DEC", "INF", "MED"): b = gauss(1941, 10) if R() < .8 else gauss(1972, 17)
        else: b = gauss(1960, 20)
        return int(max(1919, min(2023, b)))
    def facts(t, base=None, share=0.):
        f = {}
        for s in TYPES[t][1] + GENERAL:
            L = F[s]; f[s] = base[s] if base and s in base and R() < share else int(R() ** 1.25 * len(L))
        return f
    eid = 0
    def new(t, m, d, net, by, sex, out_, pc, fc, near=-1, trap="", child=False, mark="", hide=0.):
        nonlocal eid
        e = Ev(); e.t, e.m, e.d, e.net, e.by, e.sex, e.out, e.pc, e.facts, e.near, e.trap, e.child, e.mark, e.hide = t, m, max(64, min(LAST, d)), net, by, sex, out_, pc, fc, near, trap, child, mark, hide
        e.bd = R() < .5; e.eid = eid; e.rit = ""; e.k = 0; eid += 1; return e
    rout = lambda: choose(ow, R())
    def pcof(m): a, k = W.pcs[m]; return a + int(R() ** 1.4 * k)
    def cluster():
        t = tk[choose(tw, R())]; m = choose(munw, R()); d = first + int(R() * (LAST - first)); 
        ob = R() < P["outbreak"] * 1.0
        if ob: t = "INF"
        net = network(t, m); p0 = net[0]
        if ob:
            s = "verpleeghuis" if R() < .7 else "gehandicapten"; p0 = prov(m, s); m = mun[p0]; net = [p0, prov(m, "huisarts"), prov(m, "ziekenhuis")] + ([prov(m, "diagnostiek")] if R() < .3 else [])
            net = list(dict.fromkeys(net))
        child = t == "GEB" and R() < .4; tw_ = t == "GEB" and R() < P["twins"]
        child = child or tw_
        y = ymd(d)[0]; by = birth(t, child, y); sex = (int(R() < .5) if child else 1) if t == "GEB" else int(R() < .54)
        home = sec[p0] in ("verpleeghuis", "gehandicapten") and mun[p0] == m
        pc = W.pc[p0] if home and R() < .85 else pcof(m)
        e = new(t, m, d, net, by, sex, rout(), pc, facts(t), child=child); E = [e]
        if tw_:
            e.trap = "twins"; e.mark = "eerste"
            E.append(new(t, m, d + (R() < .08), list(net), by, int(R() < .5), rout() if R() < .6 else e.out, pc, facts(t, e.facts, .6), e.eid, "twins", True, "tweede")); E[1].bd = e.bd
        elif ob:
            e.trap = "outbreak"
            for _ in range(2 + geo(.22)):
                n2 = [p0] + [p if R() < .7 else prov(m, sec[p]) for p in net[1:]]; f = facts(t, e.facts, .4); f["kiem"] = e.facts["kiem"]
                E.append(new(t, m, d + int(R() * 13), list(dict.fromkeys(n2)), birth(t, False, y), int(R() < .65), rout(), pc, f, e.eid, "outbreak"))
        elif R() < P["same"]:
            e.trap = "same_client"; t2 = t if R() < .35 else pick(CONF[t]) if R() < .6 else tk[choose(tw, R())]
            n2 = [p for p in net if R() < .75] + ([] if R() < .5 else [prov(m, TYPES[t2][0][0])])
            if len(n2) < 2: n2 = list(net)
            x = new(t2, m, d + 2 + int(R() * 6), list(dict.fromkeys(n2)), by, sex, rout(), pc, facts(t2, e.facts, .1), e.eid, "same_client", child and t2 == "GEB"); x.bd = e.bd; E.append(x)
        elif R() < P["namesake"] * 2.2 and any(p in W.twin for p in net):
            p = next(p for p in net if p in W.twin); q = W.twin[p]; m2 = mun[q]; e.trap = "namesake"; e.hide = .7
            n2 = [q] + [prov(m2, sec[x]) for x in net if x != p][:3]
            E.append(new(t, m2, d + int(gauss(0, 1.5)), list(dict.fromkeys(n2)), by + (0 if child else int(gauss(0, 3))), sex if R() < .7 else 1 - sex, e.out if R() < .5 else rout(), pcof(m2), facts(t, e.facts, P["fshare"]), e.eid, "namesake", child, hide=.7))
        while R() < P["near"]:                      # same provider, same week, same type, other client
            n2 = [p0] + [p if R() < .55 else prov(m, sec[p]) for p in net[1:]]
            b2 = by if child else max(1919, min(2023, by + int(gauss(0, 4.5)))); s2 = 1 if t == "GEB" and not child else int(R() < .54)
            E.append(new(t, m if R() < .92 else mun[p0], d + round(r.triangular(-7, 7, 0)), list(dict.fromkeys(n2)), b2, s2, rout() if R() < .5 else e.out, pc if R() < (.85 if home else .35) else pcof(m), facts(t, e.facts, P["fshare"]), e.eid, child=child))
        return E

    def word_noise(n_, typo):
        if R() < typo and len(n_) > 6:
            k = 1 + int(R() * (len(n_) - 3)); u = R()
            if u < .3: return n_[:k] + n_[k + 1] + n_[k] + n_[k + 2:]
            if u < .55: return n_[:k] + n_[k] + n_[k:]
            if u < .8: return n_[:k] + n_[k + 1:]
            return n_[:k] + pick(KEYS.get(n_[k], n_[k])) + n_[k + 1:]
        return n_
    def variant(p):
        x = name[p]; u = R()
        if u < .30: pass
        elif u < .40: x = x.upper() if R() < .4 else x.lower()
        elif u < .55:
            for a, b in ABBR:
                if a in x: x = x.replace(a, b); break
        elif u < .63: x = x.replace("Stichting ", "").replace(" B.V.", "") if ("Stichting" in x or "B.V." in x) else x + pick([" BV", " b.v.", " (maatschap)", " U.A."])
        elif u < .72: x = f"{x}, {town[mun[p]]}" if R() < .6 else f"{x} ({pick(['loc.', 'vestiging', 'vest.'])} {town[mun[p]]})"
        elif u < .79: x = pick(["afd. kwaliteit ", "Bestuur ", "cliëntenbureau ", "t.a.v. VIM-commissie "]) + x
        elif u < .86:                                # only the distinguishing part
            y = x
            for g in ("Stichting ", "Praktijk ", "Apotheek ", "Huize ", " Apotheek B.V.", "Residentie ", " Psychiatrie", " MC", " Diagnostiek", "Woonhuis ", " Thuis B.V.", "Buurtteam "): y = y.replace(g, "")
            x = y if len(y) > 4 else x
        elif u < .92:
            w = x.split(" ")
            if len(w) > 1: x = w[-1] + ", " + " ".join(w[:-1])
        else: x = x.replace(" ", "", 1) if R() < .5 else x.replace("ë", "e").replace("é", "e").replace("Ç", "C").replace("&", "en").replace("'", "").replace("-", " ").replace(".", "")
        return word_noise(x, P["vtypo"])
    def tdate(d):
        y, mo, da, wd = ymd(d); u = R()
        if u < .30: return f"{da} {MND[mo - 1]}"
        if u < .45: return f"{da:02d}-{mo:02d}-{y}"
        if u < .58: return f"{da}/{mo}/{y % 100:02d}"
        if u < .72: return f"{da} {MNK[mo - 1]}" + ("." if R() < .5 else "")
        if u < .86: return f"{WD[wd]} {da} {MND[mo - 1]}"
        return f"{da} {MND[mo - 1]} {y}"
    def tage(e, b, sx):
        a = max(0, REF - b - e.bd); w = ("vrouw", "mw.", "mevrouw")[int(R() * 3)] if sx else ("man", "dhr.", "meneer")[int(R() * 3)]
        if a < 1: return pick([f"pasgeborene ({'meisje' if sx else 'jongen'})", "baby van enkele uren oud", "de neonaat"])
        u = R()
        if u < .25: return f"{a}-jarige {w if w[-1] != '.' else ('vrouw' if sx else 'man')}"
        if u < .5: return f"{w} van {a} jaar"
        if u < .65: return f"{w} ({a})"
        if u < .78: return f"{w}, geb. {b}"
        if u < .86: return f"{w}, geboortejaar {b}"
        return f"{w}, {('begin', 'midden', 'eind')[min(2, a % 10 // 4)]} {a // 10 * 10}" if a >= 20 else f"{w}, leeftijd {a}"
    def ocr(t):
        w = t.split(" ")
        for _ in range(int(len(w) * .16) + 1):
            i = int(R() * len(w)); a, b = pick(OCR); w[i] = w[i].replace(a, b, 1) if R() < .85 else w[i][:len(w[i]) // 2] + pick(["- ", " "]) + w[i][len(w[i]) // 2:]
        return " ".join(w)
    last_text = {}
    def text(e, p, b, sx, dtext, oth, joint, own_text):
        style = W.style[p] if R() < .8 else int(R() * 5); fp = P["facts"] * (1.15 if sec[p] == TYPES[e.t][0][0] else .95) / max(.8, slop[p]) ** .5
        bits = []
        for s, v in e.facts.items():
            if R() < fp:
                if R() < .04: v = int(R() * len(F[s]))             # another reading of the facts
                bits.append((s, pick(F[s][v])))
        r.shuffle(bits); who = tage(e, b, sx) if R() < P["tage"] else ""; day = tdate(dtext) if R() < P["tdate"] else ""
        if e.mark and R() < .5: who += pick([f" ({e.mark} van de tweeling)", f" tweeling {'I' if e.mark == 'eerste' else 'II'}", f", {e.mark} kind"])
        extra = []
        if R() < .12: extra.append(pick(["Het gesprek met de naasten was op {x}.", "Intern besproken op {x}.", "Ontslag op {x}.", "Laatste huisbezoek was {x}."]).format(x=tdate(max(64, min(LAST + 60, e.d + int(gauss(4, 9)))))))
        if R() < .03: extra.append(f"De {int(60 + R() * 30)}-jarige partner was hierbij aanwezig.")
        if e.rit and R() < .5: extra.append(pick(["Ritnummer {x}.", "rit {x}", "Kenmerk keten: {x}."]).format(x=e.rit))
        if R() < .10: extra.append(f"Ons kenmerk {pick(['VIM', 'MIC', 'DIM', 'CAL'])}-{ymd(e.d)[0]}-{int(R() * 9000) + 1000}.")
        if oth and R() < .18: extra.append(pick(["Overgedragen aan {x}.", "Contact gehad met {x}.", "Afstemming met {x} loopt."]).format(x=variant(pick(oth))))
        if joint: extra.append(pick(["Deze melding geschiedt mede namens {x}.", "Gezamenlijke melding met {x}.", "Een melding van drie partijen, ook {x}."]).format(x=" en ".join(variant(q) for q in joint)))
        for _ in range(int(R() * 3.2)): extra.append(pick(FILL))
        if style == 0:
            o = (["Datum voorval: " + day] if day else []) + (["Betreft: " + who] if who else []) + [pick(LABEL[s]) + ": " + x for s, x in bits]; t = "; ".join(o) + ". " + " ".join(extra)
        elif style == 1:
            o = [pick(SENT[s]).format(x=x) for s, x in bits]; t = pick(["Op {d} kregen wij bericht over {w}.", "{w}: dit speelde op {d}.", "Het betreft {w}, {d}."]).format(d=day or "genoemde dag", w=who or "een cliënt")
            t += "".join(" " + x[0].upper() + x[1:] + ("," if R() < .2 else ".") for x in o) + " " + " ".join(extra)
        elif style == 2:
            t = " / ".join(([day] if day else []) + ([who] if who else []) + [x for _, x in bits]) + (" - " + " ".join(extra[:2]) if extra else "")
        elif style == 3:
            hh = 6 + int(R() * 8); o = []
            for s, x in bits: o.append(f"{hh:02d}.{int(R() * 12) * 5:02d} {pick(SENT[s]).format(x=x)}"); hh = min(23, hh + int(R() * 3))
            t = "TIJDLIJN " + (day + " " if day else "") + (who + " " if who else "") + "\n".join(o) + "\n" + " ".join(extra)
        else:
            o = [pick(SENT[s]).format(x=x) for s, x in bits]; h = len(o) // 2
            t = "Geachte inspecteur, " + (f"hierbij melden wij een gebeurtenis van {day}" if day else "hierbij onze melding") + (f" rond {who}. " if who else ". ") + " en ".join(o[:h]) + ". " + ", ".join(o[h:]) + ". " + " ".join(extra) + pick([" Hoogachtend.", " Met vriendelijke groet.", ""])
        lab = []
        if own_text and R() < P["copy"]:                           # pastes a colleague's text of the same event
            src = pick(own_text); t = src if R() < .45 else ("Zie verslag ketenpartner: " + src[:int(len(src) * (.5 + R() / 2))] + " " + t if R() < .6 else t + " " + src); lab.append("copied_text")
        elif p in last_text and R() < P["stale"]:                  # own earlier report on another event as a template
            src = last_text[p]; t = src if R() < .3 else src[:int(len(src) * .7)] + " " + t; lab.append("stale_copy")
        if W.boil[p]: t = W.boil[p] + " " + t if R() < .5 else t + " " + W.boil[p]; lab.append("boilerplate")
        elif R() < .02: t += " " + pick(BOILER)
        if R() < .25: t = t.replace("cliënt", "cl.").replace("medicatie", "med.").replace("huisarts", "ha").replace("ziekenhuis", "zkh").replace("opgenomen", "opgen.")
        if R() < P["ocr"]: t = ocr(t)
        w = t.split(" "); k = int(len(w) * P["typo"] + R())
        for _ in range(k):
            i = int(R() * len(w)); 
            if len(w[i]) > 4: w[i] = word_noise(w[i] + "  ", 1.0).strip()
        t = " ".join(w)
        if R() < P["cut"]: t = t[:pick((120, 180, 255))]
        if R() < P["notext"]: t = pick(["", "zie bijlage", "volgt", "n.v.t."])
        return t, lab

    buf = {c: [] for c in COLS[1:]}; ap = {c: buf[c].append for c in buf}; batches = []; total = 0
    sch = pa.schema([f for f in SCHEMA if f.name != "rid"])
    def flush():
        if buf["mun"]: batches.append(pa.record_batch([pa.array(buf[f.name], f.type) for f in sch], schema=sch))
        for c in buf: buf[c].clear()
    def report(e, p, cons, texts, joint=None, redo=False):
        sl = slop[p]; lab = [e.trap] if e.trap else []; d = e.d
        late = R() < P["late"]; u = R()
        fd = d + geo(.35) + (int(4 + R() * 16) if R() < .06 else 0); rd = fd + int(r.lognormvariate(.9, .8))
        if late:
            rd = d + 60 + geo(.045); lab.append("late60")
            if R() < .5: fd = d + int((rd - d) * (.5 + R() / 2))
            rd = max(rd, fd)
        sgn = 1 if R() < .4 else -1
        if R() < .22: dd = cons
        elif u < dxc[0]: dd = d
        elif u < dxc[1]: dd = d + sgn
        elif u < dxc[2]: dd = fd if fd - d < 40 else d
        elif u < dxc[3]: dd = d + sgn * (2 + int(R() * 3))
        else: dd = d + sgn * pick((5, 7, 7, 10, 10, 30, 31))
        fd = max(fd, dd) if not late else fd
        rd = max(rd, fd); ds = de = dd; swapped = False
        y, mo, da, _ = ymd(dd); 
        if R() < P["swap"] * 2.6 and da <= 12 and da != mo:
            q = dt.date(y, da, mo).toordinal() - D0
            if 0 <= q <= rd: ds = de = q; swapped = True; lab.append("swapped")
        if not swapped:
            v = R(); per = P["period"] * (4 if late else 1)
            if v < per:
                if v < per * .35: y, mo, da, _ = ymd(dd); ds = dt.date(y, mo, 1).toordinal() - D0; de = min(rd, dt.date(y + mo // 12, mo % 12 + 1, 1).toordinal() - D0 - 1)
                elif v < per * .7: ds = dd - ymd(dd)[3]; de = min(rd, ds + 6)
                else: ds = dd - int(R() * 5); de = min(rd, max(fd, dd))
                ds = max(0, ds); de = max(ds, de)
            elif v < per + P["dmiss"] * sl: ds = de = -1
        # place
        m = e.m; own = P["own"] * (1.6 if sec[p] in ("ziekenhuis", "ggz", "diagnostiek", "kliniek", "ambulance") else .8)
        v = R()
        if v < own: m = mun[p]
        elif v < own + .012: m = pick(W.nb[region[m]])
        pcm = min(.97, P["pcmiss"] * sl * (.6 if sec[p] in ("huisarts", "wijkverpleging", "apotheek") else 1.25)); pc = -1 if R() < pcm else e.pc
        if pc > 0 and m != e.m: pc = W.pc[p] if m == mun[p] and R() < .15 else -1
        if pc > 0 and R() < .015: a, k_ = W.pcs[m]; pc = a + int(R() * k_)
        # other providers
        hid = e.hide or 0.
        nn = []; nk = []; oth = [q for q in e.net if q != p]
        for q in (joint or []): nn.append(variant(q)); nk.append(kvk[q] if R() < P["nkvk"] * 1.4 and R() > hid else 0)
        for q in oth:
            if joint and q in joint: continue
            if R() < P["name"] * (1.1 if sec[q] != "huisarts" else .8):
                if R() < P["generic"] and sec[q] in GENERIC: nn.append(pick(GENERIC[sec[q]])); nk.append(0)
                else: nn.append(variant(q)); nk.append(kvk[q] if R() < P["nkvk"] and R() > hid else 0)
        if R() < .05: q = prov(e.m, pick(("huisarts", "apotheek", "ziekenhuis", "wijkverpleging"))); nn.append(variant(q)); nk.append(kvk[q] if R() < P["nkvk"] else 0)
        # person
        b, sx = e.by, e.sex
        if e.t == "GEB" and R() < P["mc"]:                        # mother instead of child, or the other way round
            if e.child: b, sx = int(max(1975, min(2006, 1992 + (e.eid * 7919 % 11) - 5))), 1
            else: b = ymd(d)[0]
        if R() < P["bwrong"]:
            v = R(); s_ = str(b)
            b2 = int(s_[:2] + s_[3] + s_[2]) if v < .4 else b + pick((-1, 1)) if v < .8 else b + pick((-10, 10))
            if 1905 <= b2 <= 2024: b = b2
        v = R(); bm = min(.9, P["bmiss"] * sl); birth_ = band = -1; bd_ = P["band"] * (1.5 if sec[p] in ("ggz", "jeugdhulp", "diagnostiek") else .9)
        age = max(0, REF - b - (e.bd if b == e.by else 0))
        if v < bm: pass
        elif v < bm + bd_: band = age // 10
        else:
            birth_ = b
            if R() < .25: band = age // 10
        sxx = -1 if R() < P["smiss"] * sl else 1 - sx if R() < P["swrong"] else sx
        # outcome, type
        o = e.out if R() < P["out"] + (.1 if late else 0) else (6 if R() < .3 else choose(ow, R())); oo = "" if R() < P["omiss"] else OUT[o]
        t = e.t if R() < P["typ"] else LENS[sec[p]] if R() < .35 else pick(CONF[e.t]) if R() < .7 else tk[choose(tw, R())]
        tx, l2 = text(e, p, b, sx, d if R() < .75 else dd, oth, joint, texts); lab += l2
        km = R() < P["kvkmiss"] * sl or R() < hid; nm_ = variant(p)
        if joint: nm_ = pick([" / ", " + ", ", mede namens ", " en "]).join([nm_] + [variant(q) for q in joint]) if R() < .7 else nm_; lab.append("joint")
        if joint and R() < .3: km = True
        if redo: tx = pick(["Aanvulling op eerdere melding. ", "Correctie: ", "2e versie. "]) + tx; rd += 2 + int(R() * 20)
        for c, x in (("received", rd), ("d_start", ds), ("d_end", de), ("d_found", fd), ("mun", m), ("region", region[m]), ("pc4", pc), ("sector", sec[p]), ("kvk", 0 if km else kvk[p]), ("agb", 0 if (R() < P["agbmiss"] or R() < hid) else agb[p]),
                     ("name", nm_), ("named_names", nn), ("named_kvk", nk), ("birth_year", birth_), ("age_band", band), ("sex", sxx), ("outcome", oo), ("type", t), ("text", tx), ("event_id", e.eid), ("near_of", e.near), ("trap", "|".join(lab))): ap[c](x)
        if not e.trap or e.trap != "twins": last_text[p] = tx
        return tx
    while total < n:
        for e in cluster():
            k = 1 + choose(kc, R()); net = e.net; ps = r.sample(net, len(net)); joint = None
            # the first provider of the event's own sector reports more often than the others
            if R() < .35 and ps[0] != net[0]: ps.remove(net[0]); ps.insert(0, net[0])
            if len(net) >= 3 and R() < P["joint"]:
                joint = ps[1:3]; k = max(2, k); rest = ps[3:] + ([ps[1]] if R() < .6 or len(ps) == 3 else []); ps = [ps[0]] + rest
            cons = e.d if R() < .88 else e.d + pick((-2, -1, 1, 3)); texts = []
            if R() < .12: e.rit = f"{ymd(e.d)[0] % 100}{int(R() * 90000) + 10000}"
            reps = ps[:k]
            for i, p in enumerate(reps): texts.append(report(e, p, cons, texts, joint if i == 0 else None)); total += 1
            if R() < .03: report(e, reps[0], cons, [], redo=True); total += 1
            if len(buf["mun"]) > 50000: flush()
            if total >= n: break
    flush()
    T = pa.Table.from_batches(batches).slice(0, n); del batches
    rng = np.random.default_rng([seed, 99]); rec = T["received"].to_numpy()
    ix = np.argsort(rec + rng.exponential(1.5, len(rec)), kind="stable")            # registered roughly, not exactly, in order of receipt
    rid = 500_000 + np.cumsum(rng.integers(1, 6, len(rec)))                         # with gaps
    os.makedirs(out, exist_ok=True); w = pq.ParquetWriter(os.path.join(out, "reports.parquet"), SCHEMA)
    for a in range(0, len(ix), 100_000):
        part = T.take(pa.array(ix[a:a + 100_000])); w.write_table(part.add_column(0, SCHEMA.field("rid"), pa.array(rid[a:a + 100_000], pa.int64())))
    w.close(); W.frame.to_parquet(os.path.join(out, "providers.parquet"), index=False)
    return len(ix)


if __name__ == "__main__":
    a = argparse.ArgumentParser(); a.add_argument("--profile", choices=list(PROFILES), default="base"); a.add_argument("--seed", type=int, default=1); a.add_argument("--reports", type=int, default=20000)
    a.add_argument("--out", required=True); a.add_argument("--years", type=float); a.add_argument("--shared-kvk", type=float, default=0.0, help="share of providers with the KvK number of another (off by default)"); a = a.parse_args()
    print(generate(a.reports, a.seed, a.profile, a.out, a.years, a.shared_kvk), "reports in", a.out)
