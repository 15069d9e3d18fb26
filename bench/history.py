"""Whether a scan of one of history's kernels says what is known of it: history.py NAME SCAN.json"""

import json
import sys

name, scan = sys.argv[1:]
report = json.load(open(scan))
CPU, MEM = "cpu_hotplug.lock", "mem_hotplug.lock"


def of(*locks):
    """The findings, excused ones among them, that are about just these locks."""
    return [f for f in report["findings"] if sorted(f["locks"]) == sorted(locks)]


def told(findings, *confidences):
    return any(f["excused"] is None and f["confidence"] in confidences for f in findings)


def excused(findings, *reasons):
    return bool(findings) and all(f["excused"] and f["excused"]["reason"] in reasons for f in findings)


def gated(findings, function=None):
    """Whether ways of it are listed as kept apart by a gate, the judged ones through that function; others may stand beside them."""
    return any(
        f["excused"] and f["excused"]["reason"] == "gate-lock"
        and (not function or any(s["function"] == function for e in f["edges"] for s in e["witnesses"][0]))
        for f in findings
    )


def by(findings, function):
    """Those with a step in that function, in any witness."""
    return [
        f
        for f in findings
        if any(s["function"] == function for e in f["edges"] for w in e["witnesses"] for s in w)
    ]


def rule(name, lock):
    return [f for f in report["findings"] if f["rule"] == name and lock in f["locks"]]


def pairs(*parts):
    """The findings of two locks whose names have these parts."""
    return [f for f in report["findings"] if len(f["locks"]) == 2 and all(any(p in l for l in f["locks"]) for p in parts)]


BELIEVED = ("high", "medium")
EXPECTED = {
    "v4.12": {
        "S0 told, by both ways": told(by(by(of(CPU, MEM), "kmem_cache_create"), "build_all_zonelists"), *BELIEVED),
        "S0 is one finding": len(of(CPU, MEM)) == 1,
    },
    "v4.14": {
        "S0's way by build_all_zonelists() is gone": not by(pairs("cpu_hotplug", "mem_hotplug"), "build_all_zonelists"),
        "S0's way by __offline_pages() is gone": not by(pairs("cpu_hotplug", "mem_hotplug"), "__offline_pages"),
    },
    "v3.19": {
        "S4 told": told(by(by(of("device.mutex", MEM), "device_online"), "add_memory"), *BELIEVED),
    },
    "v4.1": {"S4 gone": not of("device.mutex", MEM)},
    "v2.6.29-rc": {
        "S2 the mutex is held over an allocation, and a cycle by fs_reclaim": bool(rule("reclaim-inversion", "pcpu_mutex")),
    },
    "v2.6.30": {
        "S2 gone": not [f for f in rule("reclaim-inversion", "pcpu_alloc_mutex") if f["excused"] is None],
    },
    "v3.7-rc": {
        "S1 found, by rcu_barrier()": bool(by(of(CPU, "slab_mutex"), "rcu_barrier")),
        "S1 has the CPU coming up, by the notifiers": bool(by(of(CPU, "slab_mutex"), "_cpu_up")),
        "S1 excused, since its task holds the CPU lock": excused(of(CPU, "slab_mutex"), "gate-lock"),
    },
    "v3.7": {
        "S1 gone": not by(of(CPU, "slab_mutex"), "rcu_barrier"),
    },
    "v5.1": {
        "S3 found": bool(of("kernfs_node.dep_map", "mem_hotplug_lock")),
        "S3 has ways that its gate excuses": gated(of("kernfs_node.dep_map", "mem_hotplug_lock")),
        "S3's own way is shown as excused": gated(of("kernfs_node.dep_map", "mem_hotplug_lock"), "state_store"),
        "S3 told of no other files": excused(of("kernfs_node.dep_map", "mem_hotplug_lock"), "gate-lock", "different-refinements"),
        "S4's return is shown as excused by its gate": gated(of("device.mutex", "mem_hotplug_lock"), "device_online"),
    },
    "v5.4": {
        "S3 found": bool(of("kernfs_node.dep_map", "mem_hotplug_lock")),
        "S3 has ways that its gate excuses": gated(of("kernfs_node.dep_map", "mem_hotplug_lock")),
        "S3's own way is shown as excused": gated(of("kernfs_node.dep_map", "mem_hotplug_lock"), "state_store"),
        "S3 told of no other files": excused(of("kernfs_node.dep_map", "mem_hotplug_lock"), "gate-lock", "different-refinements"),
        "S4's return is shown as excused by its gate": gated(of("device.mutex", "mem_hotplug_lock"), "device_online"),
    },
    "v5.7": {
        "S3 no removal of memory waits for its blocks' files": not by(of("kernfs_node.dep_map", "mem_hotplug_lock"), "remove_memory_block_devices"),
        "the unlock without a lock": bool(rule("unbalanced-lock", "mem_hotplug_lock")),
        "S4's return is shown as excused by its gate": gated(of("device.mutex", "mem_hotplug_lock"), "device_online"),
    },
}
for cut in ("v5.1+cut", "v5.4+cut"):
    EXPECTED[cut] = {
        "S3 without its gate is told": told(by(of("kernfs_node.dep_map", "mem_hotplug_lock"), "state_store"), *BELIEVED),
        "S3's own way has no gate": not gated(of("kernfs_node.dep_map", "mem_hotplug_lock"), "state_store"),
        "S4's return has no gate": not gated(of("device.mutex", "mem_hotplug_lock"), "device_online"),
    }
# Legs that no gate keeps apart, of other files and devices, share these locks' classes.
OPEN = ("S3 told of no other files",)
stats = report["stats"]
print(f"{name}-functions: {stats['functions']}, {stats['functionsFailed']} not read")
missed = 0
for what, holds in EXPECTED[name].items():
    known = what in OPEN
    missed += not holds and not known
    print(f"{name}: {'yes ' if holds else 'open' if known else 'NO  '} {what}")
sys.exit(1 if missed else 0)
