/* maps-text/flags - VmFlags tells write without read as it was asked for, and a shared area of a
 * read-only file as not shared.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("maps-text/flags")
{
	int fd;

	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_WRITE,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	smaps("write_alone", (void *)0x50000000,
	      "VmFlags.rd VmFlags.wr VmFlags.ex VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.me "
	      "VmFlags.ms");

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	smaps("read_only_file", (void *)0x60000000,
	      "VmFlags.rd VmFlags.wr VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.ms");

	call_mmap((void *)0x70000000,			  /* address */
		  4096,					  /* length */
		  PROT_NONE,				  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	smaps("none_shared", (void *)0x70000000,
	      "VmFlags.rd VmFlags.wr VmFlags.sh VmFlags.mr VmFlags.mw VmFlags.ms");
}
