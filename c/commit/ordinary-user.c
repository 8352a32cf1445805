/* commit/ordinary-user - The commit limit holds for an ordinary user: 1 GiB is ENOMEM, a page is
 * not.
 */
#include "case.h"

CASE("commit/ordinary-user")
{
	int sysctl;
	int digits;
	char before[12];
	int child_status = -1; /* waitpid has not filled it in */

	/* From now on everything that may be stored to is counted. */
	sysctl = premise("open", open("/proc/sys/vm/overcommit_memory", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "2", 1, 0), 1);

	if (premise("fork", fork()) == 0) {
		who("child");

		premise("setresuid", setresuid(65534, 65534, 65534));
		call_mmap((void *)0x66000000, 0x40000000, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
		call_mmap((void *)0x66000000, 4096, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
		call_mremap((void *)0x66000000, 4096, 0x40000000, 0, NULL);
		_exit(0);
	}

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
