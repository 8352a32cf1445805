/* fixed/taken-out-and-put-back - A page that MAP_FIXED replaces, munmap removes and MAP_FIXED maps
 * again leaves its neighbours alone.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fixed/taken-out-and-put-back")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	peek((void *)0x50000000);      /* first page, new */
	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50001000, 'b'); /* second page */
	poke((void *)0x50002000, 'c'); /* third page */
	areas("before");

	call_mmap((void *)0x50001000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  1 * 4096);		   /* offset in bytes, its second page */

	areas("taken");

	call_munmap((void *)0x50001000, 4096);

	call_mmap((void *)0x50001000,	   /* address */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  2 * 4096);		   /* offset in bytes, its third page */

	peek((void *)0x50001000); /* the page of the file */
	areas("file");

	call_mmap((void *)0x50001000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	areas("anonymous");
	peek((void *)0x50000000); /* first page */
	peek((void *)0x50001000); /* second page, new */
	peek((void *)0x50002000); /* third page */
}
