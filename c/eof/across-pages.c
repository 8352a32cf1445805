/* eof/across-pages - an access that begins before the end and reaches into a page behind it
 * faults at that page.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 */
#include "case.h"

#include <string.h>

CASE("eof/across-pages")
{
	static const unsigned char load[] = { 0xa1, 0xfe, 0x1f, 0x00, 0x50, 0xc3 };
	int fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  12288,		  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x30000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE | PROT_EXEC,	   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	memcpy((void *)0x30000000, load, sizeof(load));
	peek((void *)0x50001ffe);      /* first byte of the load */
	call_into((void *)0x30000000); /* the load of four bytes */
}
