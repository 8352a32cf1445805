/* threads/own-choice - pages that the kernel chooses for four threads at once are all different.
 *
 * pthread_create() would map a stack of its own for each thread; clone() takes one that is
 * there.
 */
#include "case.h"
#include <linux/futex.h>
#include <sched.h>

enum { THREADS = 4 };

static pid_t running[THREADS]; /* its number, cleared when the thread has ended */
static char stacks[THREADS][16384];
static void **pages[THREADS * 64];

static int thread(void *word)
{
	void ***slot = &pages[64 * ((pid_t *)word - running)];

	for (int i = 0; i < 64; i++, slot++) {
		void **page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
				   -1, 0);

		if (page == MAP_FAILED)
			continue;
		*slot = page;
		*page = slot;
	}
	syscall(SYS_exit, 0); /* of this thread alone */
	return 0;
}

CASE("threads/own-choice")
{
	unsigned int different = 0;
	pid_t numbers[THREADS];

	for (int i = 0; i < THREADS; i++)
		numbers[i] =
			premise("clone", clone(thread, stacks[i + 1],
					       CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND |
						       CLONE_THREAD | CLONE_SYSVSEM |
						       CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID,
					       &running[i], &running[i], NULL, &running[i]));

	for (int i = 0; i < THREADS; i++) {
		while (__atomic_load_n(&running[i], __ATOMIC_ACQUIRE) != 0)
			syscall(SYS_futex, &running[i], FUTEX_WAIT, numbers[i], NULL);
		while (syscall(SYS_tkill, numbers[i], 0) == 0)
			; /* an emulator tidies up behind the clearing of the word */
	}

	for (int i = 0; i < THREADS * 64; i++)
		different += pages[i] && *pages[i] == &pages[i];

	value("different", different);
}
