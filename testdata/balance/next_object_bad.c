// WHY: what a call returns is another object each time, but until then it is that one: it is let go of twice.

struct machine;

struct cpu {
	struct mutex lock;
};

struct cpu *machine_cpu(struct machine *m, int i);

void machine_pass(struct machine *m, int i)
{
	struct cpu *cpu;

	for (; i >= 0; i--) {
		cpu = machine_cpu(m, i);
		mutex_lock(&cpu->lock); // HOLD(twice)
		mutex_unlock(&cpu->lock);
		mutex_unlock(&cpu->lock); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
	}
}
