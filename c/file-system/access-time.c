/* file-system/access-time - mmap2 itself marks the access time of a file, before anything is read.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

#include <linux/time_types.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

CASE("file-system/access-time")
{
	int fd;
	struct stat facts;

	fd = call_open("data", O_RDONLY, 0);

	/* Raw: futimens() makes the call with 32-bit times, which a kernel may be built without. */
	premise("utimensat_time64",
		syscall(SYS_utimensat_time64, fd, NULL,
			(struct __kernel_timespec[]){ { .tv_sec = 1 }, { .tv_nsec = UTIME_OMIT } },
			0));

	premise("fstat64", fstat(fd, &facts));
	value("moved_before", facts.st_atime != 1);

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	premise("fstat64", fstat(fd, &facts));
	value("moved_by_mmap2", facts.st_atime != 1);
}
