/* threads/cut-to-pieces - four threads that unmap pages of one area at once leave exactly the
 * others.
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

static int thread(void *word)
{
	int number = (pid_t *)word - running;

	for (int page = number; page < 64; page += THREADS)
		if (page != 16 * number + number)
			munmap((char *)0x50000000 + 4096 * page, 4096);
	syscall(SYS_exit, 0); /* of this thread alone */
	return 0;
}

CASE("threads/cut-to-pieces")
{
	pid_t numbers[THREADS];

	call_mmap((void *)0x50000000,	       /* address */
		  64 * 4096,		       /* length, 64 pages */
		  PROT_READ | PROT_WRITE,      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

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

	areas("after");
}
