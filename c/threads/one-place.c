/* threads/one-place - four threads that map and unmap one page at once are each served.
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
static unsigned int mapped, unmapped;

static int thread(void *unused)
{
	char *place = (char *)0x50000000;

	(void)unused;
	for (int i = 0; i < 1000; i++) {
		if (mmap(place, 4096, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == place)
			__atomic_add_fetch(&mapped, 1, __ATOMIC_RELAXED);
		if (munmap(place, 4096) == 0)
			__atomic_add_fetch(&unmapped, 1, __ATOMIC_RELAXED);
	}
	syscall(SYS_exit, 0); /* of this thread alone */
	return 0;
}

CASE("threads/one-place")
{
	pid_t numbers[THREADS];

	areas("before");

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

	value("mapped", mapped);
	value("unmapped", unmapped);
	areas("after");
}
