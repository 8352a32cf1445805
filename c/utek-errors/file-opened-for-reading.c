/* utek-errors/file-opened-for-reading - writing through a new mapping of a file opened for
 * reading is EACCES.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "utek.h"

CASE("utek-errors/file-opened-for-reading")
{
	int fd;

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x30000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("before");

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x50000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot, more than the descriptor had */
		       SHARED);		    /* share */

	call_utek_mmap(M_SELF,		    /* process */
		       (void *)0x30000000,  /* fromaddr */
		       (void *)0x30000000,  /* toaddr */
		       4096,		    /* len */
		       M_R_SELF | M_W_SELF, /* prot, more than the descriptor had */
		       SHARED);		    /* share */

	maps("after");
}
