/* segments.c - see segments.h. */
#include "run/segments.h"

#include "base/fail.h"
#include "base/text.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/shm.h>
#include <time.h>
#include <unistd.h>

struct maker {
	pid_t pid;    /* 0: none */
	time_t begun; /* by the clock of the system; numbers of processes come again */
};

struct makers {
	int count;
	struct maker *of; /* who outlives us reads which they are */
};

static void remove_of(const struct maker *maker)
{
	struct shm_info info;
	int last = shmctl(0, SHM_INFO, (struct shmid_ds *)&info);

	for (int i = 0; i <= last; i++) {
		struct shmid_ds segment;
		int id = shmctl(i, SHM_STAT, &segment);

		if (id >= 0 && segment.shm_cpid == maker->pid &&
		    segment.shm_ctime >= maker->begun && segment.shm_nattch == 0)
			shmctl(id, IPC_RMID, NULL);
	}
}

/* A signal handler may call it, and who watches. */
static void remove_all(void *context)
{
	enum { TRIES = 2000 }; /* of a millisecond */
	const struct timespec moment = { .tv_nsec = 1000000 };
	const struct makers *makers = context;
	int tries = 0;

	for (int i = 0; i < makers->count; i++) {
		const struct maker *maker = &makers->of[i];

		if (maker->pid <= 0)
			continue;
		for (; tries < TRIES && (kill(maker->pid, 0) == 0 || errno != ESRCH); tries++)
			nanosleep(&moment, NULL);
		remove_of(maker);
	}
}

struct makers *makers_begin(int count)
{
	struct makers *makers = new_bytes(sizeof(*makers));

	makers->count = count;
	makers->of = new_shared_bytes(count * sizeof(*makers->of));
	fail_cleanup(remove_all, makers);
	return makers;
}

void makers_before(struct makers *makers, int which)
{
	makers->of[which].begun = time(NULL);
}

void makers_are_us(struct makers *makers, int which)
{
	makers->of[which].pid = getpid();
}

void makers_after(struct makers *makers, int which, bool ended)
{
	if (!ended)
		remove_of(&makers->of[which]);
	makers->of[which].pid = 0;
}

void makers_end_all(struct makers *makers)
{
	remove_all(makers);
	for (int i = 0; i < makers->count; i++)
		makers->of[i].pid = 0;
}

void makers_finish(struct makers *makers)
{
	fail_forget(makers);
	free_shared_bytes(makers->of, makers->count * sizeof(*makers->of));
	free(makers);
}
