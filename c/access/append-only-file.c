/* access/append-only-file - Of a file that is append-only a descriptor that may write is EACCES
 * with MAP_SHARED, even to read.
 *
 * user: root
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

#include <linux/fs.h>
#include <sys/ioctl.h>

CASE("access/append-only-file")
{
	int writer;
	int reader;
	int attributes = FS_APPEND_FL;
	int no_attributes = 0;

	writer = call_open("data", O_RDWR, 0);

	reader = call_open("data", O_RDONLY, 0);

	premise("ioctl", ioctl(reader, FS_IOC_SETFLAGS, &attributes));

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  writer,		  /* descriptor, that may write */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  reader,		  /* descriptor, that may not */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	   /* address */
		  4096,			   /* length */
		  PROT_READ | PROT_WRITE,  /* prot */
		  MAP_PRIVATE | MAP_FIXED, /* flags */
		  writer,		   /* descriptor */
		  0);			   /* offset in bytes */

	poke((void *)0x60000000, 'x'); /* first byte of a copy */

	premise("ioctl", ioctl(reader, FS_IOC_SETFLAGS, &no_attributes));
}
