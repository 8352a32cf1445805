/* file-system/noexec - On a noexec mount PROT_EXEC is EPERM, and what is mapped without it can not
 * get it: EACCES.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("file-system/noexec")
{
	int fd;

	premise("mount", mount("tmpfs", "sub", "tmpfs", MS_NOEXEC, NULL));

	fd = premise("open", open("sub/file", O_RDWR | O_CREAT, 0644));

	call_ftruncate(fd, 4096);

	maps("before");

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ | PROT_EXEC,   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	maps("refused");

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_EXEC);

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_WRITE);

	maps("mapped");

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */
}
