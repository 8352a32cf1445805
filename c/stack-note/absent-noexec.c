/* stack-note/absent-noexec - without the note a file on a noexec mount stays not executable.
 *
 * user: root
 * sub: a directory
 */
#include "case.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/personality.h>

CASE("stack-note/absent-noexec")
{
	int fd;

	/* This program has the note: it sets itself what the kernel derives from its absence. */
	premise("personality",
		syscall(SYS_personality, syscall(SYS_personality, 0xffffffff) | READ_IMPLIES_EXEC));

	premise("unshare", unshare(CLONE_NEWNS));
	premise("mount", mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL));
	premise("mount", mount("none", "sub", "tmpfs", MS_NOEXEC, NULL));

	fd = call_open("sub/data", O_RDWR | O_CREAT, 0644);
	premise("ftruncate", ftruncate64(fd, 4096));

	maps("before");

	call_mmap((void *)0x50000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor, the point of the case */
		  0);			   /* offset in bytes */

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("mapped");

	call_mprotect((void *)0x50000000,      /* address */
		      8192,		       /* length, both pages */
		      PROT_READ | PROT_WRITE); /* prot */

	maps("changed");
}
