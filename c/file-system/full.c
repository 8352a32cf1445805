/* file-system/full - A store to a hole that finds the file system full is SIGBUS, and what was
 * stored before stays.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("file-system/full")
{
	int fd;

	premise("mount", mount("tmpfs", "sub", "tmpfs", 0, "size=8k"));

	fd = premise("open", open("sub/file", O_RDWR | O_CREAT, 0644));

	call_ftruncate(fd, 16384);

	call_mmap((void *)0x50000000,	  /* address */
		  16384,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page, for which there is no room */
	poke((void *)0x50001001, 'd'); /* second page again */

	file_bytes("sub/file", 4096, 2); /* what was stored to the second page */

	call_munmap((void *)0x50000000, 16384);

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */
}
