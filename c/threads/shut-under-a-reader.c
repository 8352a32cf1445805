/* threads/shut-under-a-reader - a running thread that has read a page can not read it again once
 * another has made it PROT_NONE.
 *
 * pthread_create() would map a stack of its own; clone() takes one that is there.  errno is common
 * to both threads, so only the one that has the turn makes calls that set it.
 */
#include "case.h"
#include <linux/futex.h>
#include <sched.h>

static int been_read, done;
static pid_t running; /* its number, cleared when the thread has ended */
static char stack[16384];

static void until(const int *flag)
{
	while (!__atomic_load_n(flag, __ATOMIC_ACQUIRE))
		premise("sched_yield", sched_yield()); /* and no sleep */
}

static int thread(void *unused)
{
	(void)unused;
	until(&been_read);
	call_mprotect((void *)0x50000000, 4096, PROT_NONE);

	__atomic_store_n(&done, 1, __ATOMIC_RELEASE);
	syscall(SYS_exit, 0); /* of this thread alone */
	return 0;
}

CASE("threads/shut-under-a-reader")
{
	pid_t number;

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 'o'); /* a byte of the page */
	maps("before");

	number = premise("clone",
			 clone(thread, stack + sizeof(stack),
			       CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD |
				       CLONE_SYSVSEM | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID,
			       NULL, &running, NULL, &running));

	peek((void *)0x50000000); /* the byte, while the thread waits */
	__atomic_store_n(&been_read, 1, __ATOMIC_RELEASE);
	until(&done);

	peek((void *)0x50000000); /* the same byte */

	while (__atomic_load_n(&running, __ATOMIC_ACQUIRE) != 0)
		syscall(SYS_futex, &running, FUTEX_WAIT, number, NULL);
	while (syscall(SYS_tkill, number, 0) == 0)
		; /* an emulator tidies up behind the clearing of the word */

	maps("after");
}
