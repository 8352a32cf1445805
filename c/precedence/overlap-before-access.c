/* precedence/overlap-before-access - EEXIST for an overlap precedes EACCES for the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/overlap-before-access")
{
	int fd;

	call_mmap((void *)0x36300000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	fd = call_open("data", O_WRONLY, 0);

	call_mmap((void *)0x36300000,		    /* address, EEXIST by itself */
		  4096,				    /* length */
		  PROT_READ,			    /* prot */
		  MAP_SHARED | MAP_FIXED_NOREPLACE, /* flags */
		  fd,				    /* descriptor, EACCES by itself */
		  0);				    /* offset in bytes */
}
