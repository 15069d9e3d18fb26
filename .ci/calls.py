"""Compares two outputs of `lockorder dump ir`: the same functions, each with the same calls in the same order.

A macro that is a callee stands for the calls in it.
"""

import re
import sys

CALL = re.compile(r"    #\d+ = (.*)")


def read(path):
    """Functions and macros by name, each a list of called names; another name for a function is a macro."""
    kinds = {"function": {}, "macro": {}}
    calls = []
    for line in open(path, encoding="utf-8"):
        if line.startswith(("function ", "macro ")):
            kind, name = header(line)
            calls = kinds[kind].setdefault(name, [])
        elif line.startswith("alias ") and " = @" in line:
            name, other = line.split()[1::2]
            kinds["macro"][name] = [other.removeprefix("@")]
        elif line.startswith("    #"):
            calls.append(callee(CALL.match(line).group(1)))
    return kinds["function"], kinds["macro"]


def header(line):
    kind, rest = line.split(" ", 1)
    for word in ("static ", "boot "):
        rest = rest.removeprefix(word)
    signature = rest.rsplit(") ->", 1)[0]
    depth = 0
    for at in range(len(signature) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(signature[at], 0)
        if depth < 0:
            return kind, signature[:at]
    return kind, signature


def callee(text):
    """The called name: what stands before the arguments, or a primitive's name."""
    depth = 0
    if not text.endswith(")"):
        return text.split()[0]
    for at in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[at], 0)
        if depth == 0:
            return text[:at]
    return text


def flat(calls, macros, depth=0):
    for call in calls:
        if call in macros and depth < 50:
            yield from flat(macros[call], macros, depth + 1)
        else:
            yield call


def main():
    (raw, raw_macros), (expanded, expanded_macros) = read(sys.argv[1]), read(sys.argv[2])
    wrong = [f"only raw: {name}" for name in sorted(set(raw) - set(expanded))]
    wrong += [f"only expanded: {name}" for name in sorted(set(expanded) - set(raw))]
    calls = 0
    for name in sorted(set(raw) & set(expanded)):
        one = list(flat(raw[name], raw_macros))
        other = list(flat(expanded[name], expanded_macros))
        calls += len(other)
        if one != other:
            at = next((i for i, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
            wrong.append(f"{name}: {len(one)} calls, expanded {len(other)}; from {at}: {one[at:at + 3]}, expanded {other[at:at + 3]}")
    print(f"selftest-functions: {len(expanded)}")
    print(f"selftest-calls: {calls}")
    print(f"selftest-differences: {len(wrong)}")
    for line in wrong[:20]:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong or not calls else 0)


main()
