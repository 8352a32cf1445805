/* file-system/access-time - mmap2 itself marks the access time of a file, before anything is read.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

#include <sys/stat.h>

CASE("file-system/access-time")
{
	int fd;
	struct stat facts;

	fd = call_open("data", O_RDONLY, 0);

	premise("utimensat",
		futimens(fd, (struct timespec[]){ { .tv_sec = 1 }, { .tv_nsec = UTIME_OMIT } }));

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
