/* filetype/secret-memory-copied - process_vm_readv copies a process's memory, but not what is of
 * memfd_secret: EFAULT. */
#include "case.h"

#include <sys/uio.h>

static void read_byte(void *from, unsigned char *to)
{
	struct iovec here = { to, 1 };
	struct iovec there = { from, 1 };
	pid_t process = premise("getpid", getpid());
	ssize_t result = process_vm_readv(process, &here, 1, &there, 1, 0);

	report_call("process_vm_readv", 6,
		    (const uint32_t[]){ process, (uintptr_t)&here, 1, (uintptr_t)&there, 1, 0 },
		    eax_of(result));
}

CASE("filetype/secret-memory-copied")
{
	int fd = premise("memfd_secret", syscall(447 /* glibc has no wrapper */, 0));
	unsigned char copy = 0;

	call_ftruncate(fd, 4096);

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 's'); /* first byte of the secret page */
	poke((void *)0x60000000, 'o'); /* first byte of the open page */

	read_byte((void *)0x60000000, &copy);
	value("copied", copy);

	read_byte((void *)0x50000000, &copy);
	value("copied", copy);
	peek((void *)0x50000000); /* first byte of the secret page */
}
