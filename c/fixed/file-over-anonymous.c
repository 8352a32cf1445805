/* fixed/file-over-anonymous - MAP_FIXED puts a page of a file into the middle of anonymous memory.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("fixed/file-over-anonymous")
{
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x30600000,			   /* address of the old area */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x30601000, 'o'); /* the page that will be replaced */
	maps("before");

	call_mmap((void *)0x30601000,	   /* address, the second of three pages */
		  4096,			   /* length */
		  PROT_READ,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags, the address is an order */
		  fd,			   /* descriptor */
		  4096);		   /* offset in bytes */

	maps("after");
	peek((void *)0x30601000); /* the page of the file */
}
