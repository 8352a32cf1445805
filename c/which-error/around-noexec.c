/* which-error/around-noexec - The access of the descriptor is told before a noexec mount, and that
 * before MAP_GROWSDOWN of a file.
 *
 * sub: a directory
 */
#include "case.h"

#include <sys/mount.h>

CASE("which-error/around-noexec")
{
	int fd;
	int writer;
	int reader;

	premise("mount", mount("tmpfs", "sub", "tmpfs", MS_NOEXEC, NULL));

	fd = premise("open", open("sub/file", O_RDWR | O_CREAT, 0644));

	call_ftruncate(fd, 4096);

	writer = premise("open", open("sub/file", O_WRONLY, 0644));

	reader = premise("open", open("sub/file", O_RDONLY, 0644));

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  writer,		 /* descriptor, that can not be read */
		  0);			 /* offset in bytes */

	call_mmap(NULL,			 /* address, where the kernel sees fit */
		  4096,			 /* length */
		  PROT_READ | PROT_EXEC, /* prot */
		  MAP_PRIVATE,		 /* flags */
		  reader,		 /* descriptor, that can */
		  0);			 /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ | PROT_EXEC,       /* prot */
		  MAP_PRIVATE | MAP_GROWSDOWN, /* flags */
		  reader,		       /* descriptor */
		  0);			       /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  4096,			       /* length */
		  PROT_READ,		       /* prot, without PROT_EXEC */
		  MAP_PRIVATE | MAP_GROWSDOWN, /* flags */
		  reader,		       /* descriptor */
		  0);			       /* offset in bytes */

	premise("umount2", umount2("sub", MNT_DETACH)); /* when it is no longer used */
}
