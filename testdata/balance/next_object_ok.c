// WHY: what a call returns is another object each time: the locks of all from a number down are let go of.

struct machine;

struct cpu {
	struct mutex lock;
};

struct cpu *machine_cpu(struct machine *m, int i);

void machine_unlock(struct machine *m, int i)
{
	struct cpu *cpu;

	for (; i >= 0; i--) {
		cpu = machine_cpu(m, i);
		mutex_unlock(&cpu->lock);
	}
}

void machine_pass(struct machine *m, int i)
{
	struct cpu *cpu;

	for (; i >= 0; i--) {
		cpu = machine_cpu(m, i);
		mutex_lock(&cpu->lock);
		mutex_unlock(&cpu->lock);
	}
}
