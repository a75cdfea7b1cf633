"""Rewrites Rego so that rego-cpp runs it: steps around those of its faults that would take most tests.

* It crashes at `with input as` over any rule that calls another one, while `with data.x as` works: `input` is read as
  `data.document`.
* A rule after `with ... as` is read as nothing, and a part of one may crash it, while the value of a call does neither:
  it goes through `object.union`.
* `sprintf` keeps the quotes of a string that a builtin or a variable gave: its values go through `trim` first,
  unless they hold a backslash, of which `trim` makes something else.
* It refuses `some key, value in xs` in a comprehension of an array or a set, and with it the whole module: that is read
  as `some key; collection := xs; value := collection[key]`.
* What a comprehension gives does not see the arguments of the function around it: in `[f(x) | ...]` the value is bound
  in the body, as `[term | ...; term := f(x)]`.
"""

import re

# Added to the modules of every test.
FORMAT = r"""package rego_cpp

format(text, values) := sprintf(text, [plain | some value in values; plain := _plain(value)])

_plain(value) := trim(value, "") if _trims(value)

_plain(value) := value if not _trims(value)

_trims(value) if {
	is_string(value)
	not contains(value, "\\")
}
"""

# Strings and comments are matched first, to be left alone.
_ASIDE = r'"(?:\\.|[^"\\])*"|`[^`]*`|#[^\n]*'
_NAMES = re.compile(_ASIDE + r"|(?<![\w.])(?P<name>input|sprintf)\b")
_INSTEAD = {"input": "data.document", "sprintf": "data.rego_cpp.format"}
_WITH = re.compile(r"\b(with [\w.]+ as) (_\w+(?:\.\w+|\[\w+\])*)(?![\w(.\[])")
_SOME = re.compile(r'\bsome (?P<key>[\w"]+), (?P<value>\w+|\[[^\]]*\]) in ')
_TOKENS = re.compile(_ASIDE + r"|:=|==|\b(?:in|some|not|every)\b|\w+|.", re.DOTALL)
# What stands in no term of a comprehension: a `|` after it is the union of two sets.
_NOT_IN_TERMS = {":=", "==", "in", "some", "not", "every", ";", "\n", ","}


def rewritten(source):
    """Returns the source of a module as rego-cpp can run it."""
    source = _NAMES.sub(lambda found: _INSTEAD[found["name"]] if found["name"] else found[0], source)
    source = _WITH.sub(r"\1 object.union({}, \2)", source)
    return _without_pairs(_with_bound_terms(_TOKENS.findall(source)))


def _without_pairs(source):
    pieces, start = [], 0
    for count, found in enumerate(_SOME.finditer(source)):
        if found.start() < start:
            continue
        end = _end_of_expression(source, found.end())
        key, value = found["key"], found["value"]
        declared = f"some {key}; " if key.isidentifier() and key != "_" else ""
        bound = f"{value} {'=' if value == '_' else ':='} collection_{count}[{key}]"
        pieces += [source[start : found.start()], f"{declared}collection_{count} := {source[found.end() : end]}; {bound}"]
        start = end
    return "".join([*pieces, source[start:]])


def _end_of_expression(source, start):
    """Returns where the expression that begins at `start` ends: at a line break, a semicolon or a closing bracket."""
    depth = 0
    for found in _TOKENS.finditer(source, start):
        if found[0] in ("(", "[", "{"):
            depth += 1
        elif depth and found[0] in (")", "]", "}"):
            depth -= 1
        elif not depth and found[0] in (")", "]", "}", "\n", ";"):
            return found.start()
    return len(source)


def _with_bound_terms(tokens):
    """Returns the text of tokens, in which every comprehension binds what it gives."""
    pieces, at = [], 0
    while at < len(tokens):
        if tokens[at] not in ("(", "[", "{"):
            pieces.append(tokens[at])
            at += 1
            continue
        end = _closing(tokens, at)
        inside = _with_bound_terms if tokens[at] == "(" else _inside
        pieces.append(tokens[at] + inside(tokens[at + 1 : end]) + "".join(tokens[end : end + 1]))
        at = end + 1
    return "".join(pieces)


def _inside(tokens):
    """Returns the text of what stands in square brackets or braces."""
    parts, depth = [0], 0  # of a comprehension: the key if there is one, the value, the body
    for at, token in enumerate(tokens):
        depth += (token in ("(", "[", "{")) - (token in (")", "]", "}"))
        if depth:
            continue
        if token in _NOT_IN_TERMS and "".join(tokens[:at]).strip():
            return _with_bound_terms(tokens)
        if token in (":", "|"):
            parts.append(at + 1)
        if token == "|":
            break
    else:
        return _with_bound_terms(tokens)
    terms = [_with_bound_terms(tokens[start : end - 1]).strip() for start, end in zip(parts, parts[1:], strict=False)]
    names = [f"term_{number}_{len(tokens)}" for number in range(len(terms))]
    bound = "".join(f"\n{name} := {term}" for name, term in zip(names, terms, strict=True))
    return f"{': '.join(names)} | {_with_bound_terms(tokens[parts[-1] :]).strip()}{bound}\n"


def _closing(tokens, start):
    depth = 0
    for at in range(start, len(tokens)):
        depth += (tokens[at] in ("(", "[", "{")) - (tokens[at] in (")", "]", "}"))
        if depth == 0:
            return at
    return len(tokens)
