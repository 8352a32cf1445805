/* maps-text/sums - smaps counts the pages that were touched: of private memory as anonymous, of
 * shared and of a file not.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("maps-text/sums")
{
	int fd;

	call_mmap((void *)0x50000000,			   /* address */
		  16384,				   /* length, four pages */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'a'); /* first page */
	poke((void *)0x50003000, 'b'); /* fourth page */
	smaps("private", (void *)0x50000000, "Size Rss Pss Private_Dirty Anonymous Swap");

	call_mmap((void *)0x60000000,			  /* address */
		  16384,				  /* length, four pages */
		  PROT_READ | PROT_WRITE,		  /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	poke((void *)0x60001000, 'c'); /* second page */
	smaps("shared", (void *)0x60000000, "Size Rss Pss Anonymous Swap");

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x70000000,	   /* address */
		  8192,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	call_mmap((void *)0x72000000,	   /* address, the same file again */
		  8192,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  fd,			   /* descriptor */
		  0);			   /* offset in bytes */

	peek((void *)0x70000000); /* first page, here */
	peek((void *)0x72000000); /* and there */
	peek((void *)0x70001000); /* second page, here */
	peek((void *)0x72001000); /* and there */
	smaps("file", (void *)0x70000000, "Size Rss Pss Anonymous Private_Dirty");
}
