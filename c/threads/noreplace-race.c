/* threads/noreplace-race - of four threads that want a page with MAP_FIXED_NOREPLACE exactly one
 * gets it.
 *
 * pthread_create() would map a stack of its own for each thread; clone() takes one that is
 * there. errno is common to these threads, which have no thread area of their own, so it is not
 * looked at.
 */
#include "case.h"
#include <linux/futex.h>
#include <sched.h>

enum { THREADS = 4 };

static pid_t running[THREADS]; /* its number, cleared when the thread has ended */
static char stacks[THREADS][16384];
static unsigned int got, refused;

static int thread(void *unused)
{
	(void)unused;
	for (char *page = (char *)0x50000000; page != (char *)0x50064000; page += 4096) {
		void *result = mmap(page, 4096, PROT_READ | PROT_WRITE,
				    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);

		if (result == page)
			__atomic_add_fetch(&got, 1, __ATOMIC_RELAXED);
		else if (result == MAP_FAILED)
			__atomic_add_fetch(&refused, 1, __ATOMIC_RELAXED);
	}
	syscall(SYS_exit, 0); /* of this thread alone */
	return 0;
}

CASE("threads/noreplace-race")
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

	value("got", got);
	value("refused", refused);
	areas("after");
}
