/* file-system/change-time - The first store through a shared mapping marks the time of change of
 * the file, at the latest by msync.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <linux/time_types.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

CASE("file-system/change-time")
{
	int fd;
	struct stat facts;

	fd = call_open("data", O_RDWR, 0);

	/* Raw: futimens() makes the call with 32-bit times, which a kernel may be built without. */
	premise("utimensat_time64",
		syscall(SYS_utimensat_time64, fd, NULL,
			(struct __kernel_timespec[]){ { .tv_sec = 1 }, { .tv_sec = 1 } }, 0));

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	premise("fstat64", fstat(fd, &facts));
	value("moved_by_mmap2", facts.st_mtime != 1);

	poke((void *)0x50000000, 'x'); /* first page */

	premise("fstat64", fstat(fd, &facts));
	value("moved_by_store", facts.st_mtime != 1);

	call_msync((void *)0x50000000, 4096, MS_SYNC);

	premise("fstat64", fstat(fd, &facts));
	value("moved_after_msync", facts.st_mtime != 1);
}
