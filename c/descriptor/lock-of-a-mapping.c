/* descriptor/lock-of-a-mapping - A lock of flock stays as long as a page of a mapping keeps the
 * file open.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <sys/file.h>

CASE("descriptor/lock-of-a-mapping")
{
	int fd;
	int other;

	fd = call_open("data", O_RDWR, 0);

	premise("flock", flock(fd, LOCK_EX));

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");

	call_close(fd);

	other = call_open("data", O_RDWR, 0);

	value("mapped", eax_of(flock(other, LOCK_EX | LOCK_NB)));

	call_munmap((void *)0x50000000, /* address */
		    4096);		/* length, the first page alone */

	value("half", eax_of(flock(other, LOCK_EX | LOCK_NB)));

	call_munmap((void *)0x50001000, /* address */
		    4096);		/* length, the rest */

	value("unmapped", eax_of(flock(other, LOCK_EX | LOCK_NB)));
}
